import { foldWords } from '../vietnamese/fold-words.ts'
import type { ImportFinding } from './import-findings.ts'
import type { Recognised } from './recognise/recognised.ts'

/** A text of fewer words may have no mark by chance. */
const fewestWords = 30

/** Whether a text is typed without the marks of Vietnamese: names of parts can only be guessed at. */
export function isUnmarked(lines: readonly string[]): boolean {
  const text = lines.join(' ')
  return !/[\u00c0-\u024f\u1ea0-\u1ef9]/.test(text) && foldWords(text).split(' ').length >= fewestWords
}

/** What was recognised, none of it sure. */
export const asGuessed = (found: Recognised): Recognised => ({
  ...found,
  facts: found.facts.map((fact) => ({ ...fact, confidence: 'đoán' })),
})

/** Told once, in place of each part that was not recognised. */
export const unmarked: ImportFinding = {
  rule: 'nhap-thieu',
  message: 'Bản gốc gõ không dấu, nên các phần chỉ đoán được và có phần chưa nhận ra',
  hint: 'gõ lại bản gốc có dấu rồi nhập lại; hoặc sửa từng khóa trong phần khai báo của tệp vừa ghi, rồi gõ dấu cho cả bài',
}
