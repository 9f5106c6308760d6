import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Layout, NumberList, Paragraph } from '../../layout/layout.ts'
import { twips } from './twips.ts'

type StyleId = keyof Layout['styles']

/** Where a number comes from: a list of the file and a level in it. */
export interface ListReference {
  readonly reference: string
  readonly level: number
}

/** The automatic numbers of a file: each list of the layout becomes a numbering of Word's. */
export interface Lists {
  readonly reference: (number: NonNullable<Paragraph['number']>) => ListReference
  /** The level that numbers the headings of a style, so that one added in Word is counted with them. */
  readonly ofHeading: (style: string) => ListReference | undefined
  /** Of every list in its order in the file the styles it numbers; none where an earlier list numbers them. */
  readonly headingStyles: () => readonly (readonly StyleId[] | undefined)[]
  readonly options: () => INumberingOptions
}

/** Starts the lists of one file; each is named when a number of it is first asked for. */
export function collectLists({ styles }: Layout): Lists {
  const names = new Map<NumberList, string>()
  /** The first list of each heading. */
  const firsts = () =>
    [...names.keys()].filter((list, i, all) => {
      const [top] = list.levels
      return top && styles[top.style].heading && all.findIndex((other) => other.levels[0]?.style === top.style) === i
    })
  return {
    headingStyles: () => {
      const own = new Set(firsts())
      return [...names.keys()].map((list) => (own.has(list) ? list.levels.map(({ style }) => style) : undefined))
    },
    reference: ({ list, level }) => {
      const reference = names.get(list) ?? `so-${names.size + 1}`
      names.set(list, reference)
      return { reference, level }
    },
    ofHeading: (style) => {
      for (const [list, reference] of names) {
        const level = list.levels.findIndex((own) => own.style === style)
        if (level >= 0) return { reference, level }
      }
      return undefined
    },
    options: () => ({
      config: [...names].map(([list, reference]) => ({
        reference,
        levels: list.levels.map(({ format, pattern, style, alone }, level) => ({
          level,
          format: format === 'upperRoman' ? LevelFormat.UPPER_ROMAN : LevelFormat.DECIMAL,
          text: pattern,
          start: level === 0 ? list.start : 1,
          suffix: alone ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
          style: {
            paragraph: { indent: { left: 0, firstLine: twips(styles[style].indent) } },
            run: { bold: styles[style].bold },
          },
        })),
      })),
    }),
  }
}
