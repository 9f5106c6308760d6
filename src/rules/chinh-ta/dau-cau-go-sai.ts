import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { letters, upperCase } from './chu-cai.ts'
import { isAddress, proseOf, runAround } from './loi-van.ts'

interface Slip {
  readonly pattern: RegExp
  /** What every match has, to look for first. */
  readonly marks: readonly string[]
  readonly message: (typed: string) => string
  /** What to put in its place; nothing where that isn’t sure. */
  readonly right?: (typed: string) => string
}

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(`(?:\\(|(?<=^|[\\s(])“) +(?=[${letters}\\d])`, 'gm'),
    marks: ['( ', '“ '],
    message: (typed) => `Có dấu cách sau dấu “${typed.trim()}”`,
    right: (typed) => typed.trim(),
  },
  {
    pattern: new RegExp(` (?<=[${letters}\\d)”] ) *[,;](?=[${letters}])`, 'g'),
    marks: [' ,', ' ;'],
    message: (typed) => `Dấu “${typed.trim()}” dính vào chữ đứng sau`,
    right: (typed) => `${typed.trim()} `,
  },
  {
    pattern: new RegExp(`\\((?<=[${letters}]\\()(?=[${letters}]{2,}[ ,])`, 'g'),
    marks: ['('],
    message: () => 'Dấu “(” dính vào chữ đứng trước',
    right: () => ' (',
  },
  {
    pattern: new RegExp(`[.,;](?<=[)”].)(?=[${upperCase}])`, 'g'),
    marks: [').', ').', '”.', '),', ');', '”,', '”;'],
    message: (typed) => `Thiếu dấu cách sau dấu “${typed}”`,
    right: (typed) => `${typed} `,
  },
  {
    pattern: new RegExp(`(?<=[${letters}\\d)”]) ?(?:([,;:])\\1+|(?<!v\\.?v)\\.\\.(?![./…\\d]))(?=\\s|$)`, 'gm'),
    marks: [',,', ';;', '::', '..'],
    message: (typed) => `Dấu “${typed.trim()}” gõ hai lần`,
    right: (typed) => typed.trim().charAt(0),
  },
  {
    pattern: new RegExp(`(?<=[${letters}\\d)”]) ?(?:,[.;:]|;[.,:]|:[.,;]|(?<!v\\.?v)\\.[,;:])(?=\\s|$)`, 'gm'),
    marks: [',.', ',;', ';.', ';,', ':,', ':;', '.;', '.,', ':.', '.:', ',:', ';:'],
    message: (typed) => `Hai dấu liền nhau: “${typed.trim()}”`,
  },
]

/** Abbreviations keep their stop before another mark. */
const short = /(?:^|[\s(])(?:[A-Za-zĐđ]{1,4}|\d+|v\.?v|[A-ZĐ](?:\.[A-ZĐ])+)$/

/** Marks without the blank that belongs to them, with one too many, or typed twice. */
export const slipsOfMarks: Rule = {
  id: 'dau-cau-go-sai',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Mỗi dấu câu gõ một lần, liền chữ trước và cách chữ sau; ngoặc liền chữ bên trong.',
  why: 'Dấu gõ sai làm dòng ngắt sai chỗ, và là thứ đầu tiên người duyệt trả lại.',
  good: [
    { body: 'Hồ sơ (kể cả giấy), sổ sách; gửi về Sở (qua thư).' },
    { body: 'Gồm: sổ, mẫu v.v..; tệp...; ngày .../.../2026; TP., PGS.TS. Bình; f(x); họp (lần 1); tr.12.' },
  ],
  bad: [
    {
      body: 'Rà soát ,thống kê hồ sơ( kể cả giấy ).Các phòng nộp;; đúng hạn..',
      at: ['1:8  ,', '1:24 ( ', '1:38 .', '1:52 ;;', '1:63 ..'],
    },
    { body: 'Lập sổ(theo mẫu, có dấu)', at: ['1:7 ('], fixed: 'Lập sổ (theo mẫu, có dấu)' },
    { body: '- Lập sổ;.\n- Nộp sổ.', at: ['1:9 ;.'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const { text } = lines
    for (const { pattern, marks, message, right } of slips) {
      if (!marks.some((mark) => text.includes(mark))) continue
      for (const { 0: typed, index } of text.matchAll(pattern)) {
        if (isAddress(runAround(text, index))) continue
        if (typed.trim().startsWith('.') && !right && short.test(text.slice(Math.max(0, index - 8), index))) continue
        yield foundAt(lines, [index, index + typed.length], {
          message: message(typed),
          hint: right ? `gõ “${right(typed).trim()}” một lần, đúng chỗ cách` : 'giữ một dấu',
          fix: right?.(typed),
        })
      }
    }
  },
}
