import { proseOf } from '../chinh-ta/loi-van.ts'
import { lawNames } from '../facts/law-names.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

let names: RegExp | undefined

/** All names with any mark or none for each comma. */
const namesOf = (): RegExp =>
  (names ??= new RegExp(
    `(?:${lawNames.map((name) => name.replaceAll(', ', '(?:,| -| –| và|) ')).join('|')})(?![A-Za-zÀ-ỹ])`,
    'gi',
  ))

/** What stands before each comma, with a blank instead of it: a text without them has all of its commas. */
const broken: readonly string[] = lawNames.flatMap((name) =>
  name
    .toLowerCase()
    .split(', ')
    .slice(0, -1)
    .map((part) => `${part} `),
)

const bare = (name: string): string => name.toLowerCase().replace(/,| -| –| và(?= )/g, '')

/** The name of a law without its comma. */
export const lawWithoutComma: Rule = {
  id: 'ten-luat-thieu-phay',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Tên luật có đủ dấu phẩy: Luật Thi đua, khen thưởng; Luật Phòng, chống tham nhũng.',
  why: 'Tên luật là tên riêng do Quốc hội đặt; sai một dấu là tên khác.',
  good: [
    { body: 'Luật Thi đua, khen thưởng; Luật Phòng, chống tham nhũng; Luật Cán bộ, công chức.' },
    { body: 'Luật Phòng cháy và chữa cháy năm 2001 và các luật khác.' },
  ],
  bad: [
    {
      body: 'Theo Luật Thi đua khen thưởng và Luật Phòng chống ma túy.',
      at: ['1:6 Luật Thi đua khen thưởng', '1:34 Luật Phòng chống ma túy'],
      fixed: 'Theo Luật Thi đua, khen thưởng và Luật Phòng, chống ma túy.',
    },
    {
      keys: 'can_cu: [Luật Cán bộ công chức]',
      at: ['1:10 Luật Cán bộ công chức'],
      fixed: 'can_cu: [Luật Cán bộ, công chức]',
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const small = lines.text.toLowerCase()
    if (!broken.some((words) => small.includes(words))) return
    for (const { 0: typed, index } of lines.text.matchAll(namesOf())) {
      const right = lawNames.find((name) => bare(name) === bare(typed))
      if (!right || right.toLowerCase() === typed.toLowerCase()) continue
      yield foundAt(lines, [index, index + typed.length], {
        message: `Tên luật “${typed}” thiếu dấu phẩy`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
