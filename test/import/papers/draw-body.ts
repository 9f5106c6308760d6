import type { Chance } from '../../fuzz/chance.ts'
import { drawTable } from './draw-table.ts'
import type { Part, Tables } from './paper.ts'
import { clauseTitles, manyOf, paragraph, sectionTitles, sentence, someOf } from './wording.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g']

/** How a plan is typed throughout. */
interface Habit {
  /** Mục are in capitals. */
  readonly capitals: boolean
  /** Titles end in a colon. */
  readonly colon: boolean
  readonly chance: Chance
}

/** The text of a plan: mục with what stands under each, and a last sentence; a table in some. */
export function drawBody(chance: Chance, tables: Tables): Part[] {
  const habit: Habit = { chance, capitals: !chance.onceIn(5), colon: chance.onceIn(8) }
  const titles = [...someOf(chance, sectionTitles, 1 + chance.below(4)), 'Tổ chức thực hiện']
  const tabled = tables !== 'none' && chance.onceIn(2) ? chance.below(titles.length) : -1
  const parts = titles.flatMap((title, at): Part[] => [
    {
      kind: 'heading',
      depth: 1,
      label: `${roman[at]}.`,
      text: typedTitle(habit.capitals ? title.toLocaleUpperCase('vi') : title, habit),
    },
    ...underSection(habit),
    ...(at === tabled ? tableWithLead(chance, tables) : []),
  ])
  return [
    ...parts,
    {
      kind: 'paragraph',
      text: `Trên đây là Kế hoạch của cơ quan, yêu cầu các đơn vị thực hiện${chance.onceIn(4) ? '.' : './.'}`,
    },
  ]
}

const typedTitle = (title: string, { colon }: Habit): string => (colon ? `${title}:` : title)

function tableWithLead(chance: Chance, tables: Tables): Part[] {
  const table = drawTable(chance, tables)
  return [
    ...(chance.onceIn(3) ? [] : [{ kind: 'paragraph' as const, text: 'Phân công cụ thể theo bảng sau:' }]),
    { kind: 'table', table },
  ]
}

/** What stands under a mục. */
function underSection(habit: Habit): Part[] {
  const { chance } = habit
  switch (chance.below(5)) {
    case 0:
      return paragraphs(chance)
    case 1:
      return items(chance)
    case 2:
      return manyOf(2 + chance.below(4), (at) => ({
        kind: 'clause',
        label: `${at + 1}.`,
        text: `${sentence(chance)}, ${lastWords(chance)}.`,
      }))
    default:
      return titledClauses(habit)
  }
}

/** Makes a numbered sentence so long that nobody takes it for a title. */
const lastWords = (chance: Chance): string =>
  chance.oneOf([
    'bảo đảm các hộ đều được biết, được bàn và cùng tham gia thực hiện',
    'hoàn thành trước khi bước vào mùa mưa và duy trì thường xuyên trong cả năm',
    'kịp thời phản ánh khó khăn, vướng mắc về bộ phận thường trực để tháo gỡ',
  ])

function titledClauses(habit: Habit): Part[] {
  const { chance } = habit
  return someOf(chance, clauseTitles, 2 + chance.below(3)).flatMap((title, at): Part[] => [
    { kind: 'heading', depth: 2, label: `${at + 1}.`, text: typedTitle(title, habit) },
    ...chance.oneOf([paragraphs, items, points])(chance),
  ])
}

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
