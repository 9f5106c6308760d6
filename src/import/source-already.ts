import { frontMatter } from '../document/keys/front-matter.ts'
import { otherName } from '../document/keys/other-names.ts'
import type { Finding } from '../findings/diagnostic.ts'
import { foldWords } from '../vietnamese/fold-words.ts'

/** Lines that keys may stand on. */
const mostLines = 500

/** A text with keys between two lines of dashes: the keys as typed, with both lines, and the body on the same lines as in the whole. */
export interface TypedSource {
  readonly keys: string
  readonly body: string
}

/** The parts of a text that has keys; nothing of one that has none. */
export function typedSource(text: string): TypedSource | undefined {
  const lines = text.split('\n')
  const trimmed = lines.map((line) => line.trim())
  const open = trimmed.findIndex((line) => line !== '')
  const close = trimmed.indexOf('---', open + 1)
  if (trimmed[open] !== '---' || close < 0 || close > open + mostLines) return undefined
  if (!trimmed.slice(open + 1, close).some(isKey)) return undefined
  return {
    keys: `${lines.slice(0, close + 1).join('\n')}\n`,
    body: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
  }
}

/** That a body has headings already: what it lacks is marked where it stands, and all else is left as it is. */
export function markedAlready({ body }: TypedSource, file: string): Finding | undefined {
  const at = body.split('\n').findIndex((line) => /^#{1,6}\s+\S/.test(line))
  if (at < 0) return undefined
  return {
    rule: 'nhap-tep-nguon',
    message: 'Tệp đã là tệp nguồn: thân bài có sẵn đề mục đánh dấu `#`',
    hint: `gõ \`kehoach check --fix ${/\s/.test(file) ? `"${file}"` : file}\` để đánh dấu các đề mục còn lại; các khóa được giữ nguyên`,
    place: { file, line: at + 1, column: 1 },
  }
}

function isKey(line: string): boolean {
  const colon = line.indexOf(':')
  const key = foldWords(line.slice(0, Math.max(colon, 0))).replaceAll(' ', '_')
  return Object.hasOwn(frontMatter.shape, key) || otherName(key) !== undefined
}
