import { roomInLine, unbreakable, unprintable, withoutStrayMarks } from '../document/body/characters.ts'
import { readImage } from '../document/body/picture.ts'
import { withoutInvisible } from '../vietnamese/unseen.ts'
import { breakWords } from './break-words.ts'
import type { Manuscript, Run } from './manuscript.ts'
import { mapRuns, paragraphsIn } from './manuscript-runs.ts'

/** What was done to characters that Times New Roman doesn't have, to words longer than a line, and to pictures of other kinds. */
export interface Replacements {
  readonly characters: ReadonlySet<string>
  readonly brokenWords: number
  /** Lines of the pictures that were left out, being of no kind that is printed, broken or too large. */
  readonly pictures: readonly number[]
}

/** Signs that have a plain one like them. */
const alike: Readonly<Record<string, string>> = {
  '☐': '□',
  '☑': '[x]',
  '☒': '[x]',
  '✓': 'x',
  '✔': 'x',
  '✗': 'x',
  '→': '->',
  '⇒': '=>',
  '●': '•',
  '▪': '•',
  '■': '•',
  '➢': '•',
  '➤': '•',
  '►': '•',
  '（': '(',
  '）': ')',
  '：': ':',
  '，': ',',
}

/** The manuscript with nothing in it that can't be printed: such characters are replaced or left out, and told. */
export function makePrintable(manuscript: Manuscript): {
  readonly manuscript: Manuscript
  readonly replaced: Replacements
} {
  const { blocks, footnotes } = manuscript
  const paragraphs = blocks.flatMap(paragraphsIn)
  const pictures = new Map([...manuscript.pictures].filter(([, { bytes }]) => 'format' in readImage(bytes, '', '')))
  const texts = [...paragraphs.map(({ runs }) => runs), ...footnotes.values()].flat().map(({ text }) => text)
  // A box looks like the ticked ones beside it.
  const ticked = texts.some((text) => /[☑☒]/.test(text))
  const boxed = (text: string) => (ticked ? text.replace(/[□☐]/g, '[ ]') : text)
  const printable = (runs: readonly Run[]) =>
    runs.map((run) => ({ ...run, text: breakLongWords(replaceCharacters(boxed(run.text))) }))
  return {
    manuscript: {
      ...manuscript,
      blocks: blocks.map((block) => mapRuns(block, printable)),
      pictures,
      footnotes: new Map([...footnotes].map(([id, note]) => [id, printable(note)])),
    },
    replaced: {
      characters: new Set(texts.flatMap(charactersToReplace)),
      brokenWords: texts.flatMap((text) => unbreakable(replaceCharacters(text))).length,
      pictures: paragraphs.flatMap(({ runs, line }) =>
        runs.flatMap(({ picture }) => (picture && !pictures.has(picture) ? [line] : [])),
      ),
    },
  }
}

const charactersToReplace = (text: string): string[] =>
  unprintable(text).map(({ index }) => String.fromCodePoint(text.codePointAt(index) ?? 0))

function replaceCharacters(text: string): string {
  let result = withoutStrayMarks(withoutInvisible(text))
  for (const character of charactersToReplace(result)) {
    const other = alike[character] ?? ''
    result = result.replaceAll(character, unprintable(other).length === 0 ? other : '')
  }
  return result
}

/** Well within a line, so that a mark behind a part finds room. */
const breakLongWords = (text: string): string => breakWords(text, roomInLine)
