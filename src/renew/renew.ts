import { isLeadingBasis } from '../document/body/legal-bases.ts'
import type { Finding, Report } from '../findings/diagnostic.ts'
import { textAsRead } from '../findings/edits.ts'
import { linesAt, offsetOf, placeAt } from '../findings/text-map.ts'
import { parseMarkdown } from '../source/markdown.ts'
import { parse } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'
import { type KeyParts, keyParts } from './key-parts.ts'
import { type Basis, basesInKeys, keysToSee, resetKeys } from './keys-to-see.ts'
import { mentionsIn } from './mentions.ts'
import { periodsOf, planYear } from './plan-year.ts'
import { readPassage } from './reading.ts'
import { reminderSpots } from './reminders.ts'
import type { Renewal } from './renewal.ts'
import type { Spot } from './spot.ts'
import { countedSince, isTold, type PlanFacts, wordsAt, yearSpots } from './spots.ts'
import type { Years } from './verdict.ts'
import { type MarkdownParts, partsOf, passagesIn, type YearPassage } from './year-passages.ts'

/** Which plan is renewed, and for when. */
export interface RenewOptions {
  /** Of the new plan; the next where it isn't given. */
  readonly year?: number
  /** Of the old plan, where its author says it. */
  readonly oldYear?: number
  readonly file: string
}

/** A source as the plan of another year; all but its number, date and years stays byte for byte. Nothing where it can't be read. */
export function renew(typed: string, { year, oldYear, file }: RenewOptions, report: Report): Renewal | undefined {
  const { text } = textAsRead(typed)
  const { meta, body } = parse(text, file, report)
  if (!meta) return undefined
  const source = linesAt(text, { file, line: 1, column: 1 })
  const keys = keyParts(meta, source, body ? offsetOf(source, placeAt(body, 0)) : text.length)
  const parts = [
    ...keys.words.map((words) => partsOf(parseMarkdown(words, () => {}))),
    ...(body ? [partsOf(parseMarkdown(body, report))] : []),
  ].map(splitBases)
  const passages = parts.flatMap(({ rest }) => rest)
  const old = planYear(meta.value, passages, oldYear)
  if (!old) {
    report(unknownYear(file))
    return undefined
  }
  const plan = factsOf(meta, passages, { ...old, to: year ?? old.from + 1 })
  const readings = parts.map(({ rest }) => rest.map((passage) => readPassage(passage, plan)))
  return {
    ...old,
    to: plan.to,
    typed,
    spots: [
      ...resetKeys(meta, source),
      ...keysToSee(meta),
      ...spotsOfKeys(keys, plan),
      ...parts.flatMap((part) => spotsBeside(part, plan)),
      ...readings.flatMap((part) => yearSpots(part, plan)),
      ...readings.flat().flatMap((reading) => reminderSpots(reading, plan)),
    ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    bases: [...basesInKeys(meta), ...parts.flatMap(({ bases }) => bases)].sort((a, b) => a.line - b.line),
  }
}

function factsOf(meta: YamlTree, passages: readonly YearPassage[], plan: Years): PlanFacts {
  const anniversaries = new Set(
    passages.flatMap(({ text }) =>
      mentionsIn(text).flatMap((mention) => {
        const start = countedSince(mention, text, plan)
        return start === undefined ? [] : [(mention.years.at(-1)?.year ?? plan.from) - start]
      }),
    ),
  )
  return { ...plan, own: periodsOf(meta.value.trich_yeu), anniversaries }
}

/** Years of keys that are left to their author. */
const spotsOfKeys = ({ others, aliases, comments }: KeyParts, plan: PlanFacts): Spot[] => [
  ...others.flatMap(({ key, value }) =>
    leave(passagesIn(value), plan, { kind: 'key', why: `khóa \`${key}\` không tự đổi` }),
  ),
  ...aliases.flatMap(({ line, key, text, typedOn }) =>
    leave(passagesIn(linesAt(text, { file: '', line, column: 1 })), plan, {
      kind: 'key',
      why: `khóa \`${key}\` lấy chữ ở dòng ${typedOn}: đổi hay không là theo dòng ấy`,
    }).map((spot) => ({ ...spot, lines: [line] })),
  ),
  ...comments.flatMap((comment) => leave(passagesIn(comment), plan, inComment)),
]

/** What stands beside the words of Markdown. */
const spotsBeside = ({ comments, files }: MarkdownParts, plan: PlanFacts): Spot[] => [
  ...leave(comments, plan, inComment),
  ...files.map(({ line, name }) => ({
    kind: 'file' as const,
    lines: [line],
    before: name,
    moved: false,
    why: 'tệp này không đổi: cập nhật, hoặc chỉ sang tệp mới',
    edits: [],
  })),
]

const inComment = { kind: 'comment', why: 'trong ghi chú, không in ra' } as const

/** The mentions of years in passages that nothing is done to. */
const leave = (passages: readonly YearPassage[], plan: PlanFacts, why: Pick<Spot, 'kind' | 'why'>): Spot[] =>
  passages.flatMap((passage) =>
    mentionsIn(passage.text)
      .filter((mention) => isTold(mention, plan))
      .map((mention) => ({ ...why, ...wordsAt(passage, mention), moved: false, edits: [] })),
  )

/** The căn cứ that lead a text, and its other words. */
function splitBases(
  parts: MarkdownParts,
): MarkdownParts & { readonly bases: Basis[]; readonly rest: readonly YearPassage[] } {
  const { words } = parts
  const first = words.findIndex(({ text }) => !isLeadingBasis(text.trim()))
  const leading = words.slice(0, first < 0 ? undefined : first)
  return {
    ...parts,
    bases: leading.map((passage) => ({ line: placeAt(passage, 0).line, text: passage.text.trim() })),
    rest: words.slice(leading.length),
  }
}

const unknownYear = (file: string): Finding => ({
  rule: 'nam-ke-hoach',
  message: 'Không biết kế hoạch cũ là của năm nào: không có `ngay`, trích yếu và nội dung cũng không nêu năm',
  hint: 'điền `ngay` của kế hoạch cũ, hoặc thêm --nam-cu 2025; bản mẫu có {{…}} thì chỉ cần sửa năm trong tệp dữ liệu của nó',
  place: { file, line: 1, column: 1 },
})
