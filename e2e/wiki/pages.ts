/** Wikitext about the people of the sample article, by title. */
export const WIKI_PAGES: Readonly<Record<string, string>> = {
  'Karin Haugland': `'''Karin Haugland''' (born 1971) is a Norwegian engineer. She founded [[Nordlys Cable AS]] in Bergen.

== Career ==
She served in the navy before that.`,
  'Nordlys Cable AS': "'''Nordlys Cable AS''' is a Norwegian company that lays cables on the sea bed.",
  'Nordlys Cable': '#REDIRECT [[Nordlys Cable AS]]',
  'Tomasz Brandt':
    "'''Tomasz Brandt''' may refer to:\n* Tomasz Brandt (banker)\n* Tomasz Brandt (painter)\n__DISAMBIG__",
  Norway: "'''Norway''' is a country in these tests.",
};
