/** Where the text at hand stands among fields, which may lie in each other. */
export interface Fields {
  /** Takes the `fldCharType` of a mark. */
  readonly mark: (type: string) => void
  readonly instruction: (text: string) => void
  /** Whether text is seen here: results are, instructions and page numbers are not. */
  readonly isSeen: () => boolean
}

const pageNumber = /^\s*PAGE(?![A-Z])/i

/** The instruction of a field that shows the number of the page. */
export const isPageNumber = (instruction: string): boolean => pageNumber.test(instruction)

/** Fields of one paragraph: one that runs on to the next, such as a table of contents, is seen from there on. */
export function openFields(): Fields {
  const open: { instruction: string; result: boolean }[] = []
  return {
    mark: (type) => {
      const last = open.at(-1)
      if (type === 'begin') open.push({ instruction: '', result: false })
      else if (type === 'separate' && last) last.result = true
      else if (type === 'end') open.pop()
    },
    instruction: (text) => {
      const last = open.at(-1)
      if (last) last.instruction += text
    },
    isSeen: () => open.every(({ instruction, result }) => result && !pageNumber.test(instruction)),
  }
}
