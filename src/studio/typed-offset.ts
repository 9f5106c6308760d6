import { textAsRead } from '../findings/edits.ts'
import { placeAt } from '../findings/text-map.ts'

/** How many code units of a line as typed stand before a column of it in NFC, from 1: the Windows keyboard types letters in parts. */
export const typedOffset = (line: string, column: number): number =>
  line.normalize('NFC') === line ? Math.min(column - 1, line.length) : placeAt(textAsRead(line), column - 1).column - 1
