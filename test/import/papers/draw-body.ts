import type { Chance } from '../../fuzz/chance.ts'
import { drawTable } from './draw-table.ts'
import type { Means, Part } from './paper.ts'
import {
  clauseTitles,
  itemsWithNames,
  manyOf,
  paragraph,
  sectionTitles,
  sentence,
  shortItems,
  someOf,
  task,
} from './wording.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g']

/** How a plan is typed throughout. */
interface Habit {
  readonly chance: Chance
  /** Mục are in capitals. */
  readonly capitals: boolean
  /** Titles end in a colon. */
  readonly colon: boolean
  /** What stands behind the number of a mục: `I.`, `I/`, `1.`. */
  readonly mark: string
  /** Mục are counted 1, 2, and what stands below them 1.1, 1.2. */
  readonly decimal: boolean
  /** Khoản have parts that are counted 1.1, 1.2. */
  readonly thirds: boolean
  /** Bold tells a heading from the sentence behind it. */
  readonly looks: boolean
}

/** The text of a plan: mục with what stands under each, and a last sentence; a table in some. */
export function drawBody(chance: Chance, means: Means): Part[] {
  const habit: Habit = {
    chance,
    capitals: !chance.onceIn(5),
    colon: chance.onceIn(8),
    mark: chance.onceIn(6) ? '/' : '.',
    decimal: chance.onceIn(8),
    thirds: chance.onceIn(6),
    looks: means.looks,
  }
  const titles = [...someOf(chance, sectionTitles, 1 + chance.below(4)), 'Tổ chức thực hiện']
  const tabled = means.tables.length > 0 && chance.onceIn(2) ? chance.below(titles.length) : -1
  const parts = titles.flatMap((title, at): Part[] => [
    sectionHeading(title, at, habit),
    ...underSection(habit, at),
    ...(at === tabled ? tableWithLead(chance, means) : []),
  ])
  return [
    ...parts,
    {
      kind: 'paragraph',
      text: `Trên đây là Kế hoạch của cơ quan, yêu cầu các đơn vị thực hiện${chance.onceIn(4) ? '.' : './.'}`,
    },
  ]
}

function sectionHeading(title: string, at: number, habit: Habit): Part {
  const text = typedTitle(habit.capitals ? title.toLocaleUpperCase('vi') : title, habit)
  return { kind: 'heading', depth: 1, label: habit.decimal ? `${at + 1}.` : `${roman[at]}${habit.mark}`, text }
}

const typedTitle = (title: string, { colon }: Habit): string => (colon ? `${title}:` : title)

function tableWithLead(chance: Chance, means: Means): Part[] {
  const table = drawTable(chance, means)
  return [
    ...(chance.onceIn(3) ? [] : [{ kind: 'paragraph' as const, text: 'Phân công cụ thể theo bảng sau:' }]),
    { kind: 'table', table },
  ]
}

/** What stands under a mục. */
function underSection(habit: Habit, at: number): Part[] {
  const { chance } = habit
  switch (chance.below(7)) {
    case 0:
      return paragraphs(chance)
    case 1:
      return items(chance)
    case 2:
      return habit.decimal ? items(chance) : sentences(chance)
    case 3:
      return [{ kind: 'paragraph', text: `${sentence(chance)}:` }, ...shortItems(chance)]
    case 4:
      return habit.looks && !habit.decimal ? runInClauses(chance) : titledClauses(habit, at)
    default:
      return titledClauses(habit, at)
  }
}

const sentences = (chance: Chance): Part[] =>
  manyOf(2 + chance.below(4), (at) => ({
    kind: 'clause',
    label: `${at + 1}.`,
    text: `${sentence(chance)}, ${lastWords(chance)}.`,
  }))

/** Makes a numbered sentence so long that nobody takes it for a title. */
const lastWords = (chance: Chance): string =>
  chance.oneOf([
    'bảo đảm các hộ đều được biết, được bàn và cùng tham gia thực hiện',
    'hoàn thành trước khi bước vào mùa mưa và duy trì thường xuyên trong cả năm',
    'kịp thời phản ánh khó khăn, vướng mắc về bộ phận thường trực để tháo gỡ',
  ])

function titledClauses(habit: Habit, section: number): Part[] {
  const { chance, decimal, thirds } = habit
  const label = (at: number) => (decimal ? `${section + 1}.${at + 1}.` : `${at + 1}.`)
  return someOf(chance, clauseTitles, 2 + chance.below(3)).flatMap((title, at): Part[] => [
    { kind: 'heading', depth: 2, label: label(at), text: typedTitle(title, habit) },
    ...(thirds && !decimal ? titledParts(habit, at) : underClause(chance)),
  ])
}

/** Titles in bold with their sentence on the same line. */
const runInClauses = (chance: Chance): Part[] =>
  ['Thời gian', 'Địa điểm', 'Thành phần', 'Kinh phí'].slice(0, 2 + chance.below(3)).flatMap((title, at): Part[] => [
    { kind: 'heading', depth: 2, label: `${at + 1}.`, text: `${title}:` },
    { kind: 'paragraph', text: `${sentence(chance)}.`, runIn: true },
  ])

/** 1.1 and 1.2 below a khoản, each a title with its text. */
const titledParts = (habit: Habit, clause: number): Part[] =>
  someOf(habit.chance, clauseTitles, 2).flatMap((title, at): Part[] => [
    { kind: 'heading', depth: 3, label: `${clause + 1}.${at + 1}.`, text: typedTitle(title, habit) },
    ...habit.chance.oneOf([paragraphs, items])(habit.chance),
  ])

const underClause = (chance: Chance): Part[] =>
  chance.oneOf([paragraphs, items, points, pointsWithItems, itemsWithNames])(chance)

const paragraphs = (chance: Chance): Part[] =>
  manyOf(1 + chance.below(2), () => ({ kind: 'paragraph', text: paragraph(chance) }))

/** Dashes, some with pluses below them. */
const items = (chance: Chance): Part[] =>
  manyOf(2 + chance.below(3), () => chance.onceIn(5)).flatMap((deep): Part[] =>
    deep
      ? [
          { kind: 'item', label: '-', text: `${sentence(chance)}:` },
          ...manyOf(2, (): Part => ({ kind: 'item', label: '+', text: `${sentence(chance)};` })),
        ]
      : [{ kind: 'item', label: '-', text: `${sentence(chance)}.` }],
  )

const points = (chance: Chance): Part[] =>
  manyOf(2 + chance.below(4), (at) => ({ kind: 'point', label: `${letters[at]})`, text: `${sentence(chance)}.` }))

/** Short points, each with dashes below. */
const pointsWithItems = (chance: Chance): Part[] =>
  manyOf(2, (at): Part[] => [{ kind: 'point', label: `${letters[at]})`, text: task(chance) }, ...items(chance)]).flat()
