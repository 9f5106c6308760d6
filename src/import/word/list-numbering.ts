import { child, childrenOf, type Element, switchOf, toNumber, valOf } from './element.ts'
import { formatNumber } from './number-formats.ts'
import { type RunProperties, runProperties } from './properties.ts'
import { bulletOf } from './symbols.ts'

/** What a list shows before a paragraph. */
export interface CountedLabel {
  readonly text: string
  /** Of the label alone. */
  readonly look: RunProperties
}

/** The lists of a document, which count as they are asked. */
export interface WordNumbering {
  /** Counts one paragraph on; nothing where the list is not known. */
  readonly next: (number: string, level: number) => CountedLabel | undefined
  /** The level that a paragraph style is tied to. */
  readonly levelOf: (number: string, style: string) => number | undefined
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly digits: boolean
  /** 1-based level whose use starts this one anew, 0 for none; absent is any above. */
  readonly restart: number | undefined
  readonly style: string | undefined
  readonly look: RunProperties
}

interface List {
  /** Shared by lists of the same definition, which count on from each other. */
  readonly counts: (number | undefined)[]
  /** Levels that paragraphs had; shared as well. */
  readonly used: Set<number>
  readonly levels: readonly (Level | undefined)[]
  /** Levels that begin anew with the first paragraph this list has in them. */
  readonly anew: Set<number>
}

const mostLevel = 8

/** Reads the part of lists; `styleNumber` gives the list that a style of numbering stands for. */
export function readNumbering(
  root: Element | undefined,
  styleNumber: (style: string) => string | undefined,
): WordNumbering {
  const listOf = listFinder(root, styleNumber)
  return {
    levelOf: (number, style) => {
      const found = listOf(number)?.levels.findIndex((level) => level?.style === style) ?? -1
      return found < 0 ? undefined : found
    },
    next: (number, at) => {
      const list = listOf(number)
      const level = list?.levels[at]
      if (!list || !level) return undefined
      count(list, at)
      list.used.add(at)
      return { text: labelText(list, at, level), look: level.look }
    },
  }
}

/** Makes each list once, for it keeps its counts. */
function listFinder(root: Element | undefined, styleNumber: (style: string) => string | undefined) {
  const byId = (name: string, id: string) =>
    new Map(childrenOf(root, name).map((one) => [one.attributes[id] ?? '', one]))
  const definitions = byId('abstractNum', 'abstractNumId')
  const nums = byId('num', 'numId')
  const shared = new Map<Element, Pick<List, 'counts' | 'used'>>()
  const lists = new Map<string, List | undefined>()

  return (number: string): List | undefined => {
    if (!lists.has(number)) lists.set(number, read(number))
    return lists.get(number)
  }

  function read(number: string): List | undefined {
    const num = nums.get(number)
    const definition = num && definitionOf(num)
    if (!definition) return undefined
    const own = shared.get(definition) ?? { counts: [], used: new Set() }
    shared.set(definition, own)
    return { ...own, ...levelsOf(num, definition) }
  }

  /** A definition may stand for that of a style, which has another. */
  function definitionOf(num: Element): Element | undefined {
    const definition = definitions.get(valOf(num, 'abstractNumId') ?? '')
    const link = valOf(definition, 'numStyleLink')
    const linked = link === undefined ? undefined : nums.get(styleNumber(link) ?? '')
    return linked ? definitions.get(valOf(linked, 'abstractNumId') ?? '') : definition
  }
}

/** Levels of a definition, with what the list has otherwise. */
function levelsOf(num: Element, definition: Element): Pick<List, 'levels' | 'anew'> {
  const levels: (Level | undefined)[] = []
  for (const lvl of childrenOf(definition, 'lvl')) levels[levelIn(lvl)] = readLevel(lvl)
  const anew = new Set<number>()
  for (const override of childrenOf(num, 'lvlOverride')) {
    const at = levelIn(override)
    const own = child(override, 'lvl')
    const level = own ? readLevel(own) : levels[at]
    const start = toNumber(valOf(override, 'startOverride'))
    if (start !== undefined) anew.add(at)
    levels[at] = level && start !== undefined ? { ...level, start } : level
  }
  return { levels, anew }
}

const levelIn = (element: Element): number => Math.min(Math.max(toNumber(element.attributes.ilvl) ?? 0, 0), mostLevel)

function readLevel(lvl: Element): Level {
  return {
    start: toNumber(valOf(lvl, 'start')) ?? 0,
    format: valOf(lvl, 'numFmt') ?? 'decimal',
    text: valOf(lvl, 'lvlText') ?? '',
    digits: switchOf(lvl, 'isLgl') ?? false,
    restart: toNumber(valOf(lvl, 'lvlRestart')),
    style: valOf(lvl, 'pStyle'),
    look: runProperties(child(lvl, 'rPr')),
  }
}

/** Levels above that no paragraph has had are counted as if one had. */
function count({ counts, levels, anew }: List, at: number): void {
  if (anew.delete(at)) counts[at] = undefined
  const startOf = (level: number) => levels[level]?.start ?? 0
  for (let above = 0; above < at; above++) counts[above] ??= startOf(above)
  const before = counts[at]
  counts[at] = before === undefined ? startOf(at) : before + 1
  for (let below = at + 1; below < counts.length; below++)
    if (at < (levels[below]?.restart ?? below)) counts[below] = undefined
}

function labelText(list: List, at: number, level: Level): string {
  if (level.format === 'bullet') return bulletAt(list, at, level)
  const { counts, levels } = list
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return formatNumber(
      counts[at] ?? levels[at]?.start ?? 0,
      level.digits ? 'decimal' : (levels[at]?.format ?? 'decimal'),
    )
  })
}

/** Bullets of the levels below the first where they look as those above: only their place told them apart. */
const lowerBullets = ['+', '◦'] as const

function bulletAt({ levels, used }: List, at: number, level: Level): string {
  const bullet = bulletIn(level)
  const above = [...used].filter((other) => other < at)
  const same = above.some((other) => levels[other]?.format === 'bullet' && bulletIn(levels[other]) === bullet)
  return same ? (lowerBullets[above.length - 1] ?? bullet) : bullet
}

const bulletIn = ({ text, look }: Level): string => bulletOf(text, look.hAnsi ?? look.ascii ?? '')
