import { isDecision, questionsOf, sorted, type YearQuestion, yearlyBases } from '../../renew/questions.ts'
import type { Renewal } from '../../renew/renewal.ts'
import { isForReview, keptKinds, movedKinds, reviewKinds, type Spot } from '../../renew/spot.ts'

/** Files that a renewal is between. */
export interface RenewedFiles {
  readonly path: string
  readonly target: string
}

/** Places of one kind beyond this are put on one line; fewer where there would be more lines than fit a screen. */
const mostOfKind = [3, 2, 1]
const mostLines = 15

/** What was changed and what is to be looked at, the doubtful first, a line each; what is sure is counted. */
export function reportLines(
  renewal: Renewal,
  { path, target }: RenewedFiles,
  asked: ReadonlySet<YearQuestion>,
): string[] {
  const { from, to, spots } = renewal
  const open = questionsOf(spots).filter((question) => ![...asked].some((one) => one.spots[0] === question.spots[0]))
  const reviews = mostOfKind.map((most) => [
    ...doubtLines(renewal),
    ...Object.keys(reviewKinds).flatMap((kind) => linesOf(open, kind, most)),
    ...baseLines(renewal, most),
  ])
  const review = reviews.find(({ length }) => length <= mostLines) ?? reviews.at(-1) ?? []
  return [
    `${path} (năm ${from}) → ${target} (năm ${to})`,
    ...section(`Cần xem lại ${review.length} việc`, review),
    ...section(`Đã đổi ${movedOf(spots).length} chỗ`, changeLines(spots)),
    ...section(`Giữ nguyên ${keptOf(spots).length} chỗ, không phải năm của kế hoạch`, keptLines(spots)),
  ]
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]

const doubtLines = ({ from, doubt }: Renewal): string[] =>
  doubt === undefined
    ? []
    : [`kế hoạch cũ có phải của năm ${from}: ${doubt}; nếu không phải, thêm --nam-cu và năm đúng`]

function linesOf(questions: readonly YearQuestion[], kind: string, most: number): string[] {
  const ofKind = questions.filter((question) => question.kind === kind)
  if (ofKind.length <= most) return ofKind.map((one) => `${placed(one)}: ${wordsOf(one)}  (${stateOf(one)}${one.why})`)
  const title = Object.entries(reviewKinds).find(([name]) => name === kind)?.[1] ?? ''
  return [foldedLine(`${title}, ${ofKind.length} việc: `, ofKind)]
}

/** The parts of a review line have hardly more letters than this, with what counts the rest some 200. */
const longestParts = 150

/** Questions of one kind on a line, each with what was done about it. */
function foldedLine(title: string, questions: readonly YearQuestion[]): string {
  let line = title
  for (const [i, one] of questions.entries()) {
    const part = `${i === 0 ? '' : '; '}${wordsOf(one)} (${stateOf(one)}${placed(one)})`
    const rest = questions.slice(i)
    if (i > 0 && line.length + part.length > longestParts)
      return `${line}; và ${rest.length} việc nữa (dòng ${placesOf(rest.flatMap(({ lines }) => lines))})`
    line += part
  }
  return line
}

/** Line numbers, the first eight at most. */
function placesOf(lines: readonly number[]): string {
  const all = sorted(lines)
  return all.length <= 9 ? all.join(', ') : `${all.slice(0, 8).join(', ')} và ${all.length - 8} dòng nữa`
}

const wordsOf = ({ before, after }: Pick<YearQuestion, 'before' | 'after'>): string =>
  after === undefined ? shortWords(before) : `${shortWords(before)} → ${shortWords(after)}`
/** Words for a list: 70 letters at most; of a long row those at its start and its end. */
const shortWords = (text: string): string => {
  const trimmed = text.trim()
  if (trimmed.length <= 70) return trimmed
  const parts = trimmed.split(' … ')
  if (parts.length < 4) return `${trimmed.slice(0, 69)}…`
  const ends = [...parts.slice(0, 2), `(${parts.length - 3} chỗ)`, ...parts.slice(-1)].join(' … ')
  return ends.length > 70 ? `${ends.slice(0, 69)}…` : ends
}

const placed = ({ lines }: Pick<YearQuestion, 'lines'>): string => `dòng ${placesOf(lines)}`

function stateOf(question: YearQuestion): string {
  if (question.after === undefined || !isDecision(question)) return ''
  if (question.kind === 'weekday') return 'thứ chưa đổi; '
  return question.moved ? 'đã đổi; ' : 'chưa đổi; '
}

function baseLines(renewal: Renewal, most: number): string[] {
  const { bases, to } = renewal
  if (bases.length === 0) return []
  const yearly = yearlyBases(renewal)
  const all = `căn cứ giữ nguyên ${bases.length} dòng (${bases.map(({ line }) => line).join(', ')}): xem còn hiệu lực không, đã có văn bản của năm ${to} chưa`
  if (yearly.length > most) return [`${all}; nhất là dòng ${yearly.map(({ line }) => line).join(', ')}`]
  return [
    all,
    ...yearly.map(
      ({ line, text }) => `dòng ${line}: ${shortWords(text)}  (căn cứ của năm cũ: có văn bản mới thì thay)`,
    ),
  ]
}

const movedOf = (spots: readonly Spot[]) => spots.filter((spot) => spot.moved)
const keptOf = (spots: readonly Spot[]) => spots.filter((spot) => !spot.moved && !isForReview(spot))

/** Changes by what became of the year: 2025 → 2026. */
function changeLines(spots: readonly Spot[]): string[] {
  const lines = new Map<string, number[]>()
  for (const spot of movedOf(spots)) {
    const key = isForReview(spot) || spot.kind === 'reset' ? spot.kind : yearsOf(spot)
    lines.set(key, [...(lines.get(key) ?? []), ...spot.lines])
  }
  return [...lines].map(([key, at]) => `${titleOf(key)}: ${counted(at)}`)
}

/** The first year of a change and what it became, or the name of a year. */
function yearsOf({ before, after = '', kind }: Spot): string {
  const year = /\d{4}/
  return kind === 'year' ? `${year.exec(before)?.[0]} → ${year.exec(after)?.[0]}` : `${before} → ${after}`
}

const titles: Readonly<Record<string, string>> = { ...movedKinds, ...keptKinds, ...reviewKinds }
const titleOf = (key: string): string => (titles[key] === undefined ? key : lowerFirst(titles[key]))
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const counted = (lines: readonly number[]): string => `${lines.length} chỗ (dòng ${sorted(lines).join(', ')})`

const keptLines = (spots: readonly Spot[]): string[] =>
  Object.entries(keptKinds).flatMap(([kind, title]) => {
    const lines = keptOf(spots).flatMap((spot) => (spot.kind === kind ? spot.lines : []))
    return lines.length === 0 ? [] : [`${title}: ${counted(lines)}`]
  })

/** The same for programs: every place, those that are only counted in the report too. */
export const renewalJson = (renewal: Renewal, { path, target }: RenewedFiles): string => {
  const { from, to, source, doubt, spots, bases } = renewal
  const yearly = yearlyBases(renewal)
  return `${JSON.stringify(
    {
      old: { file: path, year: from, yearFrom: source, ...(doubt !== undefined && { doubt }) },
      new: { file: target, year: to },
      places: spots.map(placeJson),
      bases: bases.map((basis) => ({ ...basis, review: yearly.includes(basis) })),
    },
    undefined,
    2,
  )}\n`
}

const placeJson = (spot: Spot) => {
  const { edits, ...told } = spot
  return { ...told, review: isForReview(spot), decidable: edits.length > 0 }
}
