/** Lines that head what pages put under an article: comment forms, links to other articles, letters to subscribe to. */
const HEADING =
  /^\W*(?:leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|(?:\d+ )?comments?(?: \(\d+\))?|fill in your details below.*|you are commenting using.*|share this(?: article| story)?|like this|related (?:articles?|stories|posts|links|news|topics)|more (?:stories|from .{2,40})|read more stories|recommended(?: for you)?|most (?:read|popular|viewed)|sign up (?:for|to) .*newsletter.*|post navigation|you may also like)\W*$/i;
/** Longest of them, in UTF-16 units. */
const LONGEST = 300;
/** A line with so many words is prose: the article goes on. */
const PROSE = 25;

/** The text without the page's furniture at its end, where plain text was cut from a page with it. */
export function withoutFurniture(text: string): string {
  let end = text.length;
  // From the last line up to the last one of prose.
  for (let to = text.length; to > 0; ) {
    const from = text.lastIndexOf('\n', to - 1) + 1;
    const line = text.slice(from, to).trim();
    if (line.split(/\s+/).length >= PROSE) break;
    if (line.length <= LONGEST && HEADING.test(line)) end = from;
    to = from - 1;
  }
  return text.slice(0, end);
}
