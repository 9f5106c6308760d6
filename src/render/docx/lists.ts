import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Layout, NumberList, Paragraph } from '../../layout/layout.ts'
import { twips } from './twips.ts'
import { family, type StyleName } from './word-styles.ts'

/** Where a number comes from: a definition of the file, one of the lists that begin anew by it, and a level in that. */
export interface ListReference {
  readonly reference: string
  readonly instance: number
  readonly level: number
}

/** What the numbering part of the file calls a list: its number there, and a level. */
export interface Numbering {
  readonly id: number
  readonly level: number
}

/**
 * The automatic numbers of a file. Outlines that count alike share a definition of Word's: each begins anew, and a heading
 * added by hand counts on from the one above it. Other lists have their own: they may stand within each other, and lists of
 * one definition count on from each other.
 */
export interface Lists {
  readonly reference: (number: NonNullable<Paragraph['number']>) => ListReference
  /** Whether paragraphs of a style are counted in this list by their style alone. */
  readonly isOfStyle: (style: StyleName, list: ListReference) => boolean
  /** The list of a style, so that a paragraph given it in Word is counted. */
  readonly ofStyle: (style: StyleName) => Numbering | undefined
  /** Styles that a list counts below this one. */
  readonly levelsBelow: (style: StyleName | undefined) => readonly StyleName[]
  /** Of every definition in its order in the file, the styles of its levels; none where another list is the style's. */
  readonly levelStyles: () => readonly (readonly (StyleName | undefined)[])[]
  readonly options: () => INumberingOptions
}

/** What the package's own list, which none uses, leaves as the first number. */
const firstNumber = 2

/** Starts the lists of one file; each is named when a number of it is first asked for. */
export function collectLists({ styles }: Layout): Lists {
  /** The lists by what they say. */
  const definitions = new Map<string, NumberList[]>()
  const references = new Map<NumberList, Omit<ListReference, 'level'>>()

  const name = (index: number): string => `so-${index + 1}`
  const enterList = (list: NumberList): Omit<ListReference, 'level'> => {
    const [top] = list.levels
    const key = top && styles[top.style].heading ? JSON.stringify(list) : String(references.size)
    const alike = definitions.get(key) ?? []
    definitions.set(key, alike)
    const entered = {
      reference: name([...definitions.keys()].indexOf(key)),
      instance: alike.push(list) - 1,
    }
    references.set(list, entered)
    return entered
  }
  const firsts = () => [...definitions.values()].flatMap(([first]) => first ?? [])
  /** The first list of a style. */
  const place = (style: StyleName) => {
    for (const [index, list] of firsts().entries()) {
      const level = list.levels.findIndex((own) => own.style === style)
      if (level >= 0) return { index, level }
    }
    return undefined
  }

  return {
    reference: ({ list, level }) => ({ ...(references.get(list) ?? enterList(list)), level }),
    isOfStyle: (style, { reference, instance, level }) => {
      const own = place(style)
      return own !== undefined && name(own.index) === reference && own.level === level && instance === 0
    },
    ofStyle: (style) => {
      const own = place(style)
      return own && { id: own.index + firstNumber, level: own.level }
    },
    levelsBelow: (style) => {
      const own = style && place(style)
      return own ? (firsts()[own.index]?.levels ?? []).slice(own.level + 1).map((level) => level.style) : []
    },
    levelStyles: () =>
      firsts().map((list, index) =>
        list.levels.map(({ style }, level) => {
          const own = place(style)
          return own?.index === index && own.level === level ? style : undefined
        }),
      ),
    options: () => ({
      config: firsts().map((list, index) => ({
        reference: name(index),
        levels: list.levels.map(levelOf(list, styles)),
      })),
    }),
  }
}

const formats = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  bullet: LevelFormat.BULLET,
} as const satisfies Record<NumberList['levels'][number]['format'], string>

const levelOf =
  ({ start }: NumberList, styles: Layout['styles']) =>
  ({ format, pattern, style, alone }: NumberList['levels'][number], level: number) => ({
    level,
    format: formats[format],
    text: pattern,
    start: level === 0 ? start : 1,
    suffix: alone ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
    style: {
      paragraph: { indent: { left: 0, firstLine: twips(styles[style].indent) } },
      // A program may take bullets from a font of signs.
      run: { bold: styles[style].bold, ...(format === 'bullet' && { font: family }) },
    },
  })
