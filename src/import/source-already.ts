import { frontMatter } from '../document/keys/front-matter.ts'
import { otherName } from '../document/keys/other-names.ts'
import type { Finding } from '../findings/diagnostic.ts'
import { foldWords } from '../vietnamese/fold-words.ts'

/** Lines that keys may stand on. */
const mostLines = 500

/** That a text is a source already, with keys between two lines of dashes: what is imported would be their names as words. */
export function sourceAlready(text: string, file: string): Finding | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const open = lines.findIndex((line) => line !== '')
  const close = lines.indexOf('---', open + 1)
  if (lines[open] !== '---' || close < 0 || close > open + mostLines) return undefined
  const at = lines.slice(open + 1, close).findIndex(isKey)
  if (at < 0) return undefined
  return {
    rule: 'nhap-tep-nguon',
    message: 'Tệp đã là tệp nguồn: phần khai báo ở đầu tệp có sẵn các khóa',
    hint: `gõ \`kehoach check --fix ${/\s/.test(file) ? `"${file}"` : file}\` để đánh dấu đề mục trong thân; các khóa được giữ nguyên`,
    place: { file, line: open + at + 2, column: 1 },
  }
}

function isKey(line: string): boolean {
  const colon = line.indexOf(':')
  const key = foldWords(line.slice(0, Math.max(colon, 0))).replaceAll(' ', '_')
  return Object.hasOwn(frontMatter.shape, key) || otherName(key) !== undefined
}
