import type { Report } from '../../findings/diagnostic.ts'
import type { AsideText, Manuscript } from '../manuscript.ts'
import { withFootnotes } from '../typed-footnotes.ts'
import { child } from './element.ts'
import { readRunning, runningPaths } from './headers-footers.ts'
import { collectLegacy } from './legacy-text.ts'
import { readNumbering } from './list-numbering.ts'
import { collectPictures } from './pictures.ts'
import { readStyles } from './style-sheet.ts'
import { withTabbedClosing } from './tabbed-closing.ts'
import { collectTally } from './tally.ts'
import { unfollowedParts } from './unfollowed-parts.ts'
import { readBody } from './word-body.ts'
import { collectFailures } from './word-faults.ts'
import { notesIn, readNotes } from './word-notes.ts'
import { openWordFile } from './word-package.ts'
import type { WordReading } from './word-reading.ts'

const whyHidden = 'chữ ẩn (Hidden) trong Word'

/**
 * Reads a Word file. What was left out is reported; where the file can't be read, an error is, and nothing is given.
 * Lines of findings are paragraphs, counted through the file.
 */
export function readDocx(bytes: Uint8Array, file: string, report: Report): Manuscript | undefined {
  const failures = collectFailures(file, report)
  const word = openWordFile(bytes, failures)
  const body = child(word?.document, 'body')
  if (!word || !body) return undefined

  const related = word.related(word.path)
  const pathOf = (type: string) => [...related.values()].find((one) => one.type === type && !one.external)?.path
  const partOf = (type: string) => {
    const path = pathOf(type)
    return path === undefined ? undefined : word.tree(path)
  }
  const styles = readStyles(partOf('styles'))
  const notes = {
    footnotes: notesIn(partOf('footnotes'), false),
    endnotes: notesIn(partOf('endnotes'), true),
  }
  const tally = collectTally()
  const legacy = collectLegacy()
  const pictures = collectPictures(word.bytes, tally)
  const hidden: AsideText[] = []
  const reading: WordReading = {
    styles,
    numbering: readNumbering(partOf('numbering'), styles.numbering),
    related,
    hasNote: (id) => notes.footnotes.has(id) || notes.endnotes.has(id),
    pictures,
    legacy: legacy.part(),
    tally,
    hide: (text, line) => hidden.push({ text, line, why: whyHidden }),
  }
  /** Other parts have related parts of their own, and lines that no finding can name. */
  const readingOf = (path: string): WordReading => ({
    ...reading,
    related: word.related(path),
    legacy: legacy.part(),
    tally: { ...tally, add: (what) => tally.add(what, 1) },
    hide: (text) => hidden.push({ text, line: 0, why: whyHidden }),
  })

  const { blocks, sections } = readBody(body, reading)
  const noteParts = (['footnotes', 'endnotes'] as const).map((type) => ({
    notes: notes[type],
    reading: readingOf(pathOf(type) ?? ''),
  }))
  const footnotes = readNotes(noteParts, blocks)
  const running = runningPaths(sections, reading).flatMap((path) => readRunning(word.tree(path), readingOf(path)))
  if (failures.any()) return undefined

  tally.report(file, report)
  legacy.report(file, report)
  const unfollowed = unfollowedParts([...related.values()], file)
  if (unfollowed) report(unfollowed)
  return {
    ...withFootnotes(withTabbedClosing(blocks), footnotes),
    pictures: pictures.all,
    running: [...new Set(running)],
    ...(hidden.length > 0 && { aside: hidden }),
  }
}
