import type { Faults, Spot } from './faults.ts'

/** Where the parser stumbled: over which piece of the text, and what could have come there. */
export interface Stumble extends Spot {
  /** As the parser names it: `InvalidCommentToken`. */
  readonly code: string
  readonly offset: number
  readonly length: number
  readonly expected: Expected
  /** Lists and maps that are open there, and the mark that closes the innermost. */
  readonly depth: number
  readonly close: ']' | '}'
}

/** What may come next in a JSON text. */
export type Expected = 'value' | 'name' | 'colon' | 'comma' | 'end'

/** Takes where the parser stumbled. */
export interface Mistakes {
  readonly add: (stumble: Stumble) => void
  /** A new item of the outermost list or map begins. Of each one mistake is told: others may only follow from it. */
  readonly nextItem: () => void
  readonly any: () => boolean
}

/** Says each in Vietnamese: what was found there and what was expected. */
export function collectMistakes(text: string, faults: Faults): Mistakes {
  let any = false
  let toldOfItem = false
  return {
    any: () => any,
    nextItem: () => {
      toldOfItem = false
    },
    add: (stumble) => {
      const isComment = stumble.code === 'InvalidCommentToken'
      if (isComment || !toldOfItem) tell(stumble, text, faults)
      if (!isComment) toldOfItem = true
      any = true
    },
  }
}

/** How to type a list of rows, and how a row. */
export const jsonHints = {
  listHint: 'mở đầu tệp bằng `[`, gõ mỗi hàng dạng `{"don_vi": "Phòng Nội vụ"}`',
  rowHint: 'gõ hàng dạng `{"don_vi": "Phòng Nội vụ"}`',
}

type Words = readonly [message: string, hint: string]

const openString: Words = [
  'Chữ mở bằng dấu nháy kép ở đây chưa được đóng, hoặc có dấu `\\` sai',
  'đóng bằng dấu `"` trên cùng dòng; gõ dấu `\\` hai lần',
]

/** What is wrong with a piece itself, wherever it stands. */
const wrongPieces: Readonly<Record<string, Words>> = {
  UnexpectedEndOfString: openString,
  InvalidEscapeCharacter: openString,
  InvalidUnicode: openString,
  InvalidCharacter: ['Chữ mở bằng dấu nháy kép ở đây có dấu Tab hoặc ký tự điều khiển', 'thay bằng dấu cách'],
  InvalidCommentToken: ['Tệp JSON không được có ghi chú', 'bỏ ghi chú này'],
}

/** Longer pieces are quoted by their beginning. */
const longestQuote = 40

/** Says what was found and what was expected; a value that the parser breaks in two, like `062`, is told as a whole. */
function tell(stumble: Stumble, text: string, faults: Faults): void {
  const { code, offset, length, line, column } = stumble
  const wrong = wrongPieces[code]
  if (wrong) {
    faults.add('du-lieu-hong', stumble, ...wrong)
    return
  }
  let start = offset
  while (offset < text.length && /[\p{L}\d_.+-]/u.test(text.charAt(start - 1))) start--
  const piece = text.slice(start, offset + length)
  const quoted = piece.length > longestQuote ? `${piece.slice(0, longestQuote)}…` : piece
  const found = piece === '' ? 'cuối tệp' : `“${quoted}”`
  const [wanted, hint] = wordsFor(start < offset ? { ...stumble, expected: 'value' } : stumble)
  const at = { line, column: column - (offset - start) }
  faults.add('du-lieu-hong', at, `Gặp ${found} ở chỗ phải là ${wanted}`, hint)
}

/** What should have stood there, and how to type it. */
function wordsFor({ expected, depth, close }: Stumble): Words {
  switch (expected) {
    case 'value':
      if (depth > 1 || close === '}') return ['một giá trị', 'gõ chữ trong dấu nháy kép, một số, true, false hoặc null']
      return [depth === 0 ? 'một danh sách các hàng' : 'một hàng', jsonHints[depth === 0 ? 'listHint' : 'rowHint']]
    case 'name':
      return ['tên cột', 'gõ tên cột trong dấu nháy kép']
    case 'colon':
      return ['dấu `:`', 'gõ dạng `"tên cột": giá trị`']
    case 'comma':
      return [`dấu \`,\` hoặc \`${close}\``, `gõ dấu \`,\` hoặc \`${close}\` vào đây`]
    case 'end':
      return ['cuối tệp', 'bỏ phần này']
  }
}
