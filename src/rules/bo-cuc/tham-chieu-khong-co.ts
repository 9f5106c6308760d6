import type { Block, Doc, Section } from '../../document/doc.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { documentWords } from '../../document/words.ts'
import { pieceAt } from '../../findings/text-map.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { elsewhere, isElsewhere } from './elsewhere.ts'
import { numberedParts, partAround } from './numbered-parts.ts'
import { renumbered } from './renumbered.ts'
import { bodiesOf } from './walk.ts'

/** An annex that is named; its first group is its number. */
export const annex =
  /(?<![A-Za-zÀ-ỹ])[Pp]hụ lục(?: số)?(?: ([IVX]{1,5}|\d{1,2})(?![A-Za-zÀ-ỹ\d]|\.\d)| (?=(?:kèm theo|đính kèm|gửi kèm)(?! (?:Thông tư|Nghị|Quyết|Công văn|Hướng dẫn|Luật|số|Văn bản))))/g
const section =
  /(?<![A-Za-zÀ-ỹ])(?:khoản (\d{1,2}),? )?[Mm]ục ([IVX]{1,5}|(?<=khoản \d{1,2},? [Mm]ục )này)(?![A-Za-zÀ-ỹ\d])/g
const table = /(?<=(?:tại|theo|ở|xem|trong) )Bảng (?:số )?(\d{1,2})(?!\d|[.,]\d)/g

const here = /^[^.;\n]{0,50}?(?:Kế hoạch|Phương án|Đề án|Chương trình|Quy chế|Quy định|Hướng dẫn|Báo cáo|văn bản) này/

/** A part of this document that it doesn’t have. */
export const danglingReference: Rule = {
  id: 'tham-chieu-khong-co',
  group: 'bo-cuc',
  severity: 'warning',
  summary: 'Phụ lục, mục, khoản, bảng được nhắc tới có trong văn bản.',
  why: 'Người đọc tìm phần không có, và có thể đúng phần ấy đã bị bỏ sót.',
  good: [
    {
      body: '# Nội dung\n\n1. Lập sổ.\n2. Nộp sổ theo khoản 1 Mục I Kế hoạch này và Phụ lục.\n\n# Phụ lục: Mẫu sổ\n\nMẫu.',
    },
    { body: 'Theo Phụ lục III Nghị định số 30/2020/NĐ-CP; khoản 5 Mục II Phụ lục I; Mục V Kế hoạch số 12/KH-UBND.' },
    {
      body: 'Theo mẫu tại Phụ lục kèm theo Thông tư số 05/2025/TT-BNV; Bảng 3 của Niên giám; theo Bảng 3 QCVN 01:2025/BTNMT, Bảng 2 TCVN 5687:2024.',
    },
  ],
  bad: [
    {
      body: 'Kinh phí tại Phụ lục III.\n\n# Phụ lục: Kho\n\nKho.\n\n# Phụ lục: Kinh phí\n\nTheo Phụ lục I và Phụ lục II.',
      at: ['1:14 Phụ lục III'],
    },
    {
      body: 'Làm theo Phụ lục I, Phụ lục II kèm theo Kế hoạch này.',
      at: ['1:10 Phụ lục I', '1:21 Phụ lục II'],
    },
    { body: 'Theo danh mục tại Phụ lục kèm theo Kế hoạch này.', at: ['1:19 Phụ lục'] },
    {
      body: '# Nội dung\n\nLàm theo khoản 9 Mục I Kế hoạch này.\n\n# Tổ chức\n\n1. Lập sổ.\n2. Nộp sổ theo khoản 7 mục này.',
      at: ['3:10 khoản 9 Mục I', '8:16 khoản 7 mục này'],
    },
    {
      body: '# Nội dung\n\n1. Lập sổ.\n2. Nộp sổ.\n\n# Tổ chức\n\nTheo khoản 5 Mục I và Mục V Kế hoạch này; số liệu tại Bảng 3.',
      at: ['8:6 khoản 5 Mục I', '8:23 Mục V', '8:55 Bảng 3'],
    },
  ],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    const { text } = lines
    const byTyped = [...renumbered(doc, lines)].map(({ range }) => range)
    const tell = (from: number, typed: string, lack: string) =>
      foundAt(lines, [from, from + typed.length], {
        message: `“${typed}” được nhắc tới mà văn bản ${lack}`,
        hint: 'sửa lại chỗ nhắc, hoặc thêm phần còn thiếu',
      })
    for (const { 0: all, 1: number, index } of matchesIn(lines, annex, 'hụ lục')) {
      const typed = all.trimEnd()
      const own = isAttached.test(text.slice(index + typed.length, index + typed.length + 100))
      const lack = titled.test(text) ? undefined : lackOfAnnex(doc, number, own)
      if (
        lack &&
        (own ||
          !(
            isElsewhere(text, index + typed.length) ||
            /(?:theo|mẫu) $/.test(number === undefined ? '' : text.slice(Math.max(0, index - 5), index))
          ))
      )
        yield tell(index, typed, lack)
    }
    if (doc.format.scheme !== undefined)
      for (const { 0: typed, 1: clause, 2: number = '', index } of matchesIn(lines, section, 'ục ')) {
        const own =
          number === 'này' ? partAround(doc, numberedParts(doc), pieceAt(lines, index).from)?.printed : undefined
        if (!own && !isHere(text, index + typed.length)) continue
        const lack = lackOfSection(doc, own ?? number, clause)
        if (lack && !byTyped.some(([from, to]) => from <= index && index < to)) yield tell(index, typed, lack)
      }
    const tables = bodiesOf(doc).flatMap(tablesIn).length
    for (const { 0: typed, 1: number, index } of matchesIn(lines, table, 'Bảng ')) {
      if (Number(number) <= tables || isElsewhere(text, index + typed.length)) continue
      yield tell(index, typed, tables === 0 ? 'không có bảng nào' : `chỉ có ${tables} bảng`)
    }
  },
}

/** Of this document for sure, by itself or with those named behind it. */
export const isAttached =
  /^(?:(?:,| và| hoặc|;) (?:[Pp]hụ lục (?:số )?)?(?:[IVX]{1,5}|\d{1,2}))*,? \(?(?:(?:ban hành |gửi )?kèm theo|đính kèm|của) (?:Kế hoạch|Phương án|Chương trình|Đề án|Quy chế|Quy định|Hướng dẫn|Báo cáo|văn bản) này/

/** An annex that was not marked as one, which is told as that. */
export const titled = /^phụ lục (?:[IVX]{1,5}|\d{1,2})(?:[.:]| [-–]|$)/im

/** Of this document for sure: it says so behind it, and no other comes before that. */
function isHere(text: string, at: number): boolean {
  const behind = text.slice(at, at + 80)
  const [own = ''] = here.exec(behind) ?? []
  return (
    own !== '' &&
    !elsewhere.test(
      own.replace(/(?:Kế hoạch|Phương án|Đề án|Chương trình|Quy chế|Quy định|Hướng dẫn|Báo cáo|văn bản) này$/, ''),
    )
  )
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

const numberOf = (number: string): number =>
  /^\d/.test(number)
    ? Number(number)
    : [...number].reduce((sum, letter, i) => {
        const value = roman[letter] ?? 0
        return sum + (value < (roman[number[i + 1] ?? ''] ?? 0) ? -value : value)
      }, 0)

function lackOfAnnex({ appendices, issuedWith }: Doc, number: string | undefined, own: boolean): string | undefined {
  if (issuedWith !== undefined) return undefined
  if (appendices.length === 0) return number === undefined || own ? 'không có phụ lục nào' : undefined
  return number !== undefined && numberOf(number) > appendices.length
    ? `chỉ có ${appendices.length} phụ lục`
    : undefined
}

function lackOfSection({ body }: Doc, number: string, clause: string | undefined): string | undefined {
  const sections = body.filter((block): block is Section => block.kind === 'section' && /^[IVX]+\.$/.test(block.label))
  if (sections.length === 0) return undefined
  const found = sections.find(({ label }) => label === `${number}.`)
  if (!found) return `chỉ có ${sections.length} mục`
  if (clause === undefined) return undefined
  const labels = found.body.flatMap(labelsOf)
  if (labels.length === 0) return isCounted(found) ? undefined : `không có khoản nào ở Mục ${number}`
  return labels.includes(`${clause}.`) ? undefined : `không có khoản ${clause} ở Mục ${number}`
}

/** Whether paragraphs or cells of a section open with a number: they may be what is called khoản. */
const isCounted = ({ body }: Section): boolean => /(?:^|[\n\t])\d{1,2}(?:[.):/]|\t)/.test(documentWords(body))

const labelsOf = (block: Block): string[] => {
  if (block.kind === 'section') return [block.label]
  return block.kind === 'list' && block.style === 'clause' ? block.items.map(({ label }) => label) : []
}
