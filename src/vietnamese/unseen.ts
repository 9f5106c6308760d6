/** Characters that show nothing and only say how text may be broken, joined or turned; a byte order mark within text is one. */
const invisible = String.raw`\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`
const invisibles = new RegExp(`[${invisible}]+`, 'g')

/** Unicode's ends of lines and paragraphs, which no keyboard has. */
const ends = String.raw`\u2028\u2029`

/** One of either. */
export const unseen = new RegExp(`[${invisible}${ends}]`)

/** From the first word of a line that has any to the last one. */
export const wordsWithUnseen = new RegExp(
  String.raw`[^ \t\n]*[${invisible}${ends}](?:[^\n]*[${invisible}${ends}])?[^ \t\n]*`,
)

/** Invisible characters amid the marks that open a line of Markdown. */
export const unseenInMarks = new RegExp(String.raw`(?<=^[ \t#\-+*•–|>\d.)${invisible}]*)[${invisible}]+`, 'gm')

/** A text without what shows nothing. */
export const withoutInvisible = (text: string): string => (unseen.test(text) ? text.replace(invisibles, '') : text)

/** The lines of a text that Unicode's ends part, without what shows nothing. */
export const seenLines = (text: string): string[] =>
  unseen.test(text) ? withoutInvisible(text).split(/[ \t\n]*[\u2028\u2029]+[ \t\n]*/) : [text]
