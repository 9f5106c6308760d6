import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { lostIn, misreadIn } from './report-letters.ts'
import { unseenIn } from './report-unseen.ts'

interface TextWithPlace {
  readonly text: string
  readonly place: Place
}

/** Tells of characters that nobody sees, and of letters that were lost or misread, in cells of data: each at once, at the first cell. Gives whether all letters are there. */
export function reportCells(cells: readonly TextWithPlace[], report: Report): boolean {
  const texts = cells.map(({ text }) => text)
  const tell = (all: Omit<Finding, 'place'> | undefined, isIn: (text: string) => boolean): boolean => {
    const first = all && cells.find(({ text }) => isIn(text))
    if (first) report({ ...all, place: first.place })
    return first !== undefined
  }
  tell(unseenIn(texts), (text) => unseenIn([text]) !== undefined)
  const lost = tell(lostIn(texts.join('\n')), (text) => lostIn(text) !== undefined)
  const misread = tell(misreadIn(texts.join('\n')), (text) => misreadIn(text) !== undefined)
  return !lost && !misread
}
