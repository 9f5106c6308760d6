/** The words a legal basis may open with: a căn cứ that opens with none of them gets “Căn cứ” before it. */
const opener = /^(Căn cứ|Thực hiện|Theo|Xét)\s/

/** The word that opens a legal basis; nothing where the text opens otherwise, or in small letters. */
export const openerOf = (text: string): string | undefined => opener.exec(text)?.[1]

/** Whether a text opens as a legal basis does; for the word alone, without what it names, it doesn't. */
export const opensAsBasis = (text: string): boolean => opener.test(text)

/** The blanks before another căn cứ on the same line: behind a semicolon, or glued to the last. */
export const beforeBasis = /(?<=[;.\p{L}\d)”"])\s+(?=Căn cứ\s+(?:vào\s+)?\p{Lu})/u

/**
 * The same of documents nobody typed for this program: in capitals or small letters, and with two openings more that such
 * documents have.
 */
export const opensLikeBasis = (text: string): boolean => likeOpener.test(text)
const likeOpener = new RegExp(`${opener.source}|^(?:Thi hành|Triển khai thực hiện)\\s`, 'i')

/** The same of a line that may be any sentence: many begin with “Theo”, of which only “Theo đề nghị” counts. */
export const opensBasisSentence = (text: string): boolean => opensAsBasis(text) && !/^Theo(?! đề nghị\s)/.test(text)
