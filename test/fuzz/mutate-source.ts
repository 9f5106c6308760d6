import { yamlShapes } from '../yaml-shapes.ts'
import type { Chance } from './chance.ts'

/** What stands between words, opens lines, or means something to one of the stages. */
export const marks = [
  ...[
    '# ',
    '## ',
    '### ',
    '#### ',
    '- ',
    '+ ',
    '• ',
    '1. ',
    'a) ',
    'đ) ',
    '> ',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '---\n',
    '***\n',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '~',
    '^',
    '[^1]',
    '[^1]: ghi chú\n',
    '![h](hinh.png)',
    '[x](y)',
    '<!-- ',
    ' -->',
    '<b>',
    '&nbsp;',
    '&amp;',
    '\\',
  ],
  ...[
    '::bang{tep="d.csv"}\n',
    '::chen{tep="chung.md"}\n',
    '::trang{huong="ngang"}\n',
    '::',
    '{',
    '}',
    '{{x}}',
    '{{#each x}}',
    '{{/each}}',
  ],
  ...[
    'Căn cứ ',
    'Phụ lục 1 - 3',
    'Phụ lục kèm theo',
    '# Phụ lục: Tên\n',
    '# Phần: Tên\n',
    'Nơi nhận:',
    'Kính gửi: ',
    './.',
    '…',
    '……',
    '___',
  ],
  ...[
    'ngày 31/02/2026',
    'trước ngày 30/6',
    'tháng 2 năm 2101',
    '01/01/2100',
    '15/4/1890',
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ',
  ],
  ...[
    '1.250.000',
    '1,5',
    '0',
    '-1',
    '99999999999999999999',
    '150000000',
    '062',
    '1e9',
    'NaN',
    'true',
    'null',
    '~',
    'constructor',
    '__proto__',
  ],
  ...[
    '\t',
    '  ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\r',
    '\r\n',
    '\n\n',
    '\0',
    '\u001b[31m',
    '\u202e',
    'e\u0301',
    '\u0302',
    '😀',
    '\ud83d',
    '中文',
    'ﬁ',
    '½',
    '“',
    '”',
    '"',
    "'",
    '–',
    '‑',
    '­',
  ],
  ...[
    'so: ',
    'ngay: ',
    'trich_yeu: |\n',
    'co_quan: [',
    'nguoi_ky: {',
    'phu_luc:\n',
    'bo_qua:\n',
    'trinh_bay: {danh_so: dieu}\n',
    'loai: Quyết định\n',
    'do_khan: Hỏa tốc\n',
    'kem_theo: {so: 1}\n',
    ': ',
    '&a',
    '*a',
    '!!x',
    '? ',
    '|',
    '>',
    '%',
  ],
] as const

/** What lends passages to others. */
export interface Lender {
  readonly name: string
  readonly text: string
}

type Mutation = (text: string, chance: Chance, others: readonly Lender[]) => string

const position = (text: string, chance: Chance): number => chance.below(text.length + 1)

/** Two places in order, mostly near each other. */
function stretch(text: string, chance: Chance): [number, number] {
  const from = position(text, chance)
  return [from, Math.min(text.length, from + 1 + chance.below(chance.oneOf([3, 20, 200])))]
}

function onLines(text: string, change: (lines: string[], at: number) => void, chance: Chance): string {
  const lines = text.split('\n')
  change(lines, chance.below(lines.length))
  return lines.join('\n')
}

/** Ways in which a text may come to be another one. */
const mutations: readonly [Mutation, ...Mutation[]] = [
  (text, chance) => {
    const at = position(text, chance)
    return text.slice(0, at) + chance.oneOf(marks) + text.slice(at)
  },
  (text, chance) =>
    onLines(text, (lines, at) => void lines.splice(at, 0, chance.oneOf(marks) + chance.oneOf(marks)), chance),
  (text, chance) => onLines(text, (lines, at) => void lines.splice(at, 1 + chance.below(3)), chance),
  (text, chance) => onLines(text, (lines, at) => void lines.splice(at, 0, lines[at] ?? ''), chance),
  (text, chance) =>
    onLines(
      text,
      (lines, at) => {
        lines[at] = chance.oneOf(marks) + (lines[at] ?? '')
      },
      chance,
    ),
  (text, chance) =>
    onLines(
      text,
      (lines, at) => {
        lines[at] = `${' '.repeat(1 + chance.below(8))}${lines[at]}`
      },
      chance,
    ),
  (text, chance) => onLines(text, (lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(' ')), chance),
  (text, chance) =>
    onLines(text, (lines, at) => lines.splice(chance.below(lines.length), 0, ...lines.splice(at, 1)), chance),
  (text, chance) =>
    onLines(
      text,
      (lines, at) => {
        lines[at] = (lines[at] ?? '').replace(/:.*/, `: ${chance.oneOf(yamlShapes)}`)
      },
      chance,
    ),
  (text, chance) => {
    const [from, to] = stretch(text, chance)
    return text.slice(0, from) + text.slice(to)
  },
  (text, chance) => {
    const [from, to] = stretch(text, chance)
    const at = position(text, chance)
    return text.slice(0, at) + text.slice(from, to) + text.slice(at)
  },
  (text, chance) => {
    const at = position(text, chance)
    const times = chance.oneOf([2, 5, 40, 300, 4000])
    return (
      text.slice(0, at) + chance.oneOf([chance.oneOf(marks), ' ', '*', '(', '-', '\n']).repeat(times) + text.slice(at)
    )
  },
  (text, chance) => {
    const [from, to] = stretch(text, chance)
    return text.slice(0, from) + text.slice(from, to).repeat(chance.oneOf([2, 10, 50])) + text.slice(to)
  },
  (text, chance) => text.slice(0, position(text, chance)),
  (text, chance, others) => {
    const other = chance.byName(others)?.text ?? ''
    const [from, to] = [position(text, chance), position(other, chance)]
    return text.slice(0, from) + other.slice(to, to + 600) + text.slice(from)
  },
  (text, chance) => {
    const [from, to] = stretch(text, chance)
    const change: (words: string) => string = chance.oneOf([
      (words: string) => words.toUpperCase(),
      (words: string) => words.normalize('NFD'),
      (words: string) => words.replaceAll(' ', ''),
      (words: string) => words.replaceAll(' ', '\n'),
      (words: string) => [...words].reverse().join(''),
      (words: string) => words.replace(/\d+/g, (number) => `${number}${number}`),
    ])
    return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to)
  },
]

/** A source changed one to six times; `others` lend it passages. */
export function mutatedSource(text: string, chance: Chance, others: readonly Lender[] = []): string {
  let changed = text
  for (let left = 1 + chance.below(chance.oneOf([1, 3, 6])); left > 0; left--)
    changed = chance.oneOf(mutations)(changed, chance, others)
  return changed
}
