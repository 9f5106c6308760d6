/** A line as it stands in the input, or a part of one that `<br>` or a page's end cuts. */
export interface TextLine {
  /** 1-based, in the input. */
  readonly number: number
  /** With its blanks in front, its tabs, and the marks of emphasis. */
  readonly raw: string
  /** Without blanks around. */
  readonly text: string
}

/** A line of the input, or a part of it: `number` is 1-based. */
export const lineOf = (number: number, raw: string): TextLine => ({ number, raw, text: raw.trim() })
