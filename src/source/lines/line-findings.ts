import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type SourceLine, startOf } from './source-line.ts'

/** The first words of a line, to name it by. */
export const firstWords = ({ text }: SourceLine): string =>
  text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text

/** Where a line has its words. */
export const placeOfLine = (source: TextMap, line: SourceLine) => {
  const from = startOf(line)
  return placeOf(source, from, from + line.text.length)
}

/** A line is printed as a paragraph of its own, though it stands directly below another; the fix is the empty line. */
export const noBlankLine = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'thieu-dong-trong',
  ...saidOf(line),
  place: placeOfLine(source, line),
  fix: { place: placeOf(source, line.at - 1, line.at - 1), text: '\n' },
})

function saidOf(line: SourceLine): Pick<Finding, 'message' | 'hint'> {
  if (line.kind === 'row' || line.kind === 'loneRow')
    return { message: 'Bảng viết liền dưới dòng trên; bản in để bảng riêng', hint: 'thêm một dòng trống ở trên bảng' }
  if (line.kind === 'underTable')
    return {
      message: `Dòng “${firstWords(line)}” viết liền dưới bảng; bản in coi là một đoạn, không phải một hàng của bảng`,
      hint: 'thêm một dòng trống ở trên; nếu là hàng của bảng thì gõ dấu `|` giữa các ô',
    }
  return {
    message: `Dòng “${firstWords(line)}” viết liền dưới dòng trên; bản in coi là một đoạn riêng`,
    hint: `thêm một dòng trống ở trên; nếu là phần tiếp của đoạn trên thì nối vào cuối dòng trên${asRow(line)}`,
  }
}

/** What to do about a line that bars part, too few of which stand together to make a table. */
const asRow = ({ text }: SourceLine): string =>
  /[^\\]\||[│┃║]/.test(text) ? '; nếu là hàng của bảng thì thêm dòng `|---|---|` dưới đầu bảng' : ''

/** Bars part a line that stands with no other like it: they are printed. */
export const looseRow = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'bang-ve-bang-dau',
  message: `Các dấu “${/[|│┃║]/.exec(line.text)?.[0] ?? '|'}” trong dòng này in ra như chữ: một dòng không thành bảng`,
  hint: 'nếu là hàng của bảng thì gõ dấu `|` giữa các ô, đặt dưới đầu bảng và dòng `|---|---|`; nếu là chữ thì gõ `\\|`',
  place: placeOfLine(source, line),
})

/** An item opens with a dash or plus before a number, right below one: the mark may be that of a sum or a stretch. */
export const perhapsSum = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'dong-noi-vao-doan-tren',
  message: `Dòng “${firstWords(line)}” viết liền dưới dòng trên; bản in coi là một ý riêng`,
  hint: 'thêm một dòng trống ở trên; nếu là phần tiếp của câu trên thì nối vào cuối dòng trên',
  place: placeOfLine(source, line),
})

/** A line is joined to the one above, though it may be a paragraph of its own. */
export const perhapsOwn = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'dong-noi-vao-doan-tren',
  message: `Dòng “${firstWords(line)}” được nối vào đoạn ở trên`,
  hint: `thêm một dòng trống ở trên nếu là đoạn mới; nếu không thì nối vào cuối dòng trên${asRow(line)}`,
  place: placeOfLine(source, line),
})

/** A mark of `length` characters that opens a line has its words directly behind it; the fix is the blank. */
export function noBlankBehind(source: TextMap, line: SourceLine, length: number): Finding {
  const from = startOf(line)
  const behind = placeOf(source, from + length, from + length)
  return {
    rule: 'dau-dong-lien-chu',
    message: `Sau “${line.text.slice(0, length)}” ở đầu dòng thiếu dấu cách`,
    hint: `gõ “${line.text.slice(0, length)} ” rồi mới đến chữ`,
    place: placeOf(source, from, from + length),
    fix: { place: behind, text: ' ' },
  }
}

/** Marks of lists and quotations by the dozen, left out. */
export const tooManyMarks = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'cu-phap',
  message: 'Dòng này mở đầu bằng hàng chục dấu của danh sách hoặc đoạn trích',
  hint: 'bỏ bớt các dấu đầu dòng',
  place: placeOf(source, line.at, line.at),
})

/** An item set in as no one types, left out. */
export const setTooFarIn = (source: TextMap, line: SourceLine): Finding => ({
  rule: 'cu-phap',
  message: 'Dòng này thụt vào hơn 100 dấu cách',
  hint: 'bỏ bớt dấu cách ở đầu dòng',
  place: placeOf(source, line.at, line.at),
})
