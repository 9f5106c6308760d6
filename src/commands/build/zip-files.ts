import { type Zippable, zipSync } from 'fflate'

/** The first day that a ZIP can hold: the clock has no say in its bytes. */
const mtime = '1980-01-01T00:00:00'

/** A ZIP of files by their names; they are packed already, so nothing is deflated again. */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files].map(([name, bytes]): [string, Zippable[string]] => [name, [bytes, { level: 0, mtime }]]),
    ),
  )
