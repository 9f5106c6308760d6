import { cite } from '../../decree/table.ts'
import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { foundAt, type TextRange } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** Letters of types as they are written, by themselves in small letters. */
const types: ReadonlyMap<string, string> = new Map(
  ['KH', 'QĐ', 'BC', 'TB', 'NQ', 'CT', 'TTr', 'HD', 'CTr', 'ĐA', 'PA', 'TT', 'NĐ', 'KL', 'QC'].map((type) => [
    type.toLowerCase(),
    type,
  ]),
)
const type = [...types.keys()].join('|')
const state = 'ubnd|hđnd|cp|ttg|snv|syt|stc|sgdđt|sxd|sct|stp|skhcn|svhttdl|snnmt|bnv|btc|byt|bgdđt|bca|bxd|btp|bct'
const year = String.raw`(?:/(?:19|20)\d\d)?`
const typedSymbol = new RegExp(
  String.raw`(?<=số:? ?)(\d{1,6}${year})([-/]?)(${type})([-/]?)(${state}|tu|tw)(?![A-Za-zÀ-ỹ\d/-])`,
  'gi',
)

/** The symbol of a letter, typed in small letters. */
const smallLetter = /(?<=số:? ?)\d{1,6}\/(?:ubnd|hđnd)-[a-zđ]{1,8}(?![A-Za-zÀ-ỹ\d/-])/g

/** A number and symbol whose marks or letters are not those of the form: `18-KH/UBND`, `5/kh-ubnd`. */
export const misshapenSymbol: Rule = {
  id: 'ky-hieu-sai-mau',
  group: 'can-cu',
  severity: 'warning',
  clause: cite('M.II k.3'),
  summary: 'Giữa số và ký hiệu là dấu “/”, giữa các nhóm chữ viết tắt là dấu “-”: 18/KH-UBND.',
  why: 'Ký hiệu sai dấu, sai chữ thì tìm trong sổ và trong phần mềm không ra văn bản.',
  good: [
    { body: 'Kế hoạch số 18/KH-UBND, Kế hoạch số 18-KH/TU, Tờ trình số 05/TTr-SNV, Quyết định số 06/QĐ-TTg.' },
    { body: 'Nghị định số 30/2020/NĐ-CP, Thông tư số 05/2025/TT-BNV, Công văn số 12/UBND-KH, Chỉ thị số 05-CT/TW.' },
    { keys: 'trich_yeu: |\n  TRIỂN KHAI QUYẾT ĐỊNH SỐ 12/QĐ-TTG\n  năm 2026' },
  ],
  bad: [
    {
      body: 'Thực hiện Kế hoạch số 18-KH/UBND và Kế hoạch số 5/kh-ubnd.',
      at: ['1:23 18-KH/UBND', '1:49 5/kh-ubnd'],
      fixed: 'Thực hiện Kế hoạch số 18/KH-UBND và Kế hoạch số 5/KH-UBND.',
    },
    {
      body: 'Thực hiện Nghị quyết số 12/NQ/TU, Quyết định số 7QĐ-UBND và Kế hoạch số 12/UBND-KH.',
      at: ['1:25 12/NQ/TU', '1:49 7QĐ-UBND', '1:73 12/UBND-KH'],
      fixed: 'Thực hiện Nghị quyết số 12-NQ/TU, Quyết định số 7/QĐ-UBND và Kế hoạch số 12/KH-UBND.',
    },
    { body: 'Theo Công văn số 12/ubnd-nc.', at: ['1:18 12/ubnd-nc'], fixed: 'Theo Công văn số 12/UBND-NC.' },
    {
      body: 'Theo Nghị định số 30/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
      at: ['1:19 30/NĐ-CP'],
      fixed: 'Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
    },
  ],
  *check({ spans }) {
    const lines = proseWords(spans)
    for (const { 0: typed, 1: number, 3: letters = '', 5: issuer = '', index } of matchesIn(
      lines,
      typedSymbol,
      'số ',
      'số:',
      'Số',
    )) {
      const right = isParty(issuer)
        ? `${number}-${asWritten(letters)}/${asWritten(issuer)}`
        : `${number}/${asWritten(letters)}-${asWritten(issuer)}`
      // In a line of capitals the letters say nothing.
      const inCapitals = /SỐ:? ?$/.test(lines.text.slice(Math.max(0, index - 5), index))
      if (right !== typed && !(inCapitals && right.toUpperCase() === typed))
        yield misshapen(lines, [index, index + typed.length], right)
    }
    for (const { 0: typed, index } of matchesIn(lines, smallLetter, '/ubnd', '/hđnd'))
      yield misshapen(lines, [index, index + typed.length], typed.toUpperCase())
    for (const { passage, citations } of citingPassages(spans))
      for (const cited of citations) {
        const { from, to } = cited
        const at = from + passage.text.slice(from, to).search(/\d/)
        const right = at < from || isQuoted(passage.text, from) ? undefined : rightOf(cited)
        if (right !== undefined) yield misshapen(passage, [at, to], right)
      }
  },
}

const isParty = (issuer: string): boolean => /^t[uw]$/i.test(issuer)

/** Letters of a type or an issuer in the case they have. */
const asWritten = (letters: string): string =>
  types.get(letters.toLowerCase()) ?? (/^ttg$/i.test(letters) ? 'TTg' : letters.toUpperCase())

const lettersOf: Readonly<Record<string, string>> = {
  'kế hoạch': 'KH',
  'quyết định': 'QĐ',
  'báo cáo': 'BC',
  'thông báo': 'TB',
  'nghị quyết': 'NQ',
  'chỉ thị': 'CT',
}

/** The number of a citation that has its type at the end, or as a decree no year; as it is to be typed. */
function rightOf({ type: cited = '', number, year: ofNumber, symbol, date }: CitedSymbol): string | undefined {
  const letters = lettersOf[cited.toLowerCase()]
  const [issuer = '', last, ...more] = symbol.split('-')
  if (letters && last === letters && more.length === 0 && new RegExp(`^(?:${state})$`, 'i').test(issuer))
    return `${number}${ofNumber ? `/${ofNumber}` : ''}/${letters}-${issuer}`
  if (symbol === 'NĐ-CP' && !ofNumber && date && date.year > 1997)
    return `${number.padStart(2, '0')}/${date.year}/${symbol}`
  return undefined
}

interface CitedSymbol {
  readonly type?: string
  readonly number: string
  readonly year?: string
  readonly symbol: string
  readonly date?: { readonly year: number }
}

const misshapen = (text: Parameters<typeof foundAt>[0], [from, to]: TextRange, right: string): Found =>
  foundAt(text, [from, to], {
    message: `Số, ký hiệu “${text.text.slice(from, to)}” không đúng mẫu`,
    hint: `gõ “${right}”`,
    fix: right,
  })
