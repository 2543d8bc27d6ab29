/** A paragraph whose text is only text. */
export const paragraph = (text: string) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;

/** A plain article of our own that the gate and the names are sure of. */
export const BODY = [
  'The harbour council of Bergen voted on Tuesday to keep the old ferry quay open for another ten years, after a debate that went on past midnight.',
  '“We have listened to the people who use it every day,” Karin Haugland, who leads the council, told reporters. “The quay stays.”',
  'Karin Haugland said that Norway would pay for half of the repairs. The rest will come from the city and from Nordlys Cable, which lands its cables next to the quay.',
  'In December 2022 the council had closed the quay for three months after a storm had torn away its western end, and two boats were lost.',
]
  .map(paragraph)
  .join('\n');

const JSON_LD =
  '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Council keeps the ferry quay","datePublished":"2024-03-06T07:40:00+00:00"}';

/** A document whose metadata says that it is news. */
export const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council keeps the ferry quay</title><script type="application/ld+json">${JSON_LD}</script>${head}</head><body><main><article><h1>Council keeps the ferry quay</h1>${body}</article></main></body></html>`;
