import type { Source } from '../compile.ts'
import { decode } from '../files/decode.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { type SourceLines, textReport } from '../findings/report/text.ts'
import { show } from './print.ts'

/** Findings go to stderr; colour only on a terminal, and not where `NO_COLOR` is set. */
export function printFindings(found: readonly Diagnostic[], lines: SourceLines = () => undefined): void {
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR
  show(`${textReport(found, lines, colour)}\n`)
}

/** The lines of a source and of the text files it names, by their names in findings. */
export function linesIn({ path, text, root, asset, profile }: Source): SourceLines {
  const known = new Map<string, readonly string[] | undefined>([[path, text.split('\n')]])
  if (profile) known.set(profile.file, profile.text.split('\n'))
  return (file) => {
    if (!known.has(file)) {
      const data = file.startsWith(root) ? asset(file.slice(root.length)) : 'outside'
      const decoded = typeof data === 'string' ? undefined : decode(data)
      known.set(file, typeof decoded === 'string' ? decoded.split('\n') : undefined)
    }
    return known.get(file)
  }
}
