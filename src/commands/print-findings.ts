import type { Source } from '../compile.ts'
import { decode } from '../files/decode.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { editsIn, isSure } from '../findings/fixes.ts'
import { type SourceLines, textReport } from '../findings/report/text.ts'
import { profilesFrom } from '../profile/profile-text.ts'
import { show, tell } from './print.ts'
import { stdin } from './source-file.ts'

/** Findings go to stderr; colour only on a terminal, and not where `NO_COLOR` is set. A source of its own is named by its path. */
export function printFindings(
  found: readonly Diagnostic[],
  lines: SourceLines = () => undefined,
  source?: string,
): void {
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR
  const whole = source === undefined ? source : `kehoach check --format json -o ket-qua.json ${typedPath(source)}`
  show(`${textReport(found, lines, { colour, columns: columnsOfTerminal(), whole })}\n`)
}

const typedPath = (path: string): string => (/\s/.test(path) ? `"${path}"` : path)

/** As wide as the terminal is, or as `COLUMNS` says; logs and files have lines of any length. */
function columnsOfTerminal(): number | undefined {
  const columns = process.stderr.columns ?? Number(process.env.COLUMNS)
  return columns >= 40 ? columns : undefined
}

/** Says of a source's findings how many `--fix` would mend. */
export function tellFixes(path: string, found: readonly Diagnostic[]): void {
  if (path === stdin) return
  const countOf = (some: readonly Diagnostic[]) => some.flatMap((one) => editsIn(path, one)).length
  const sure = countOf(found.filter(isSure))
  const hinted = countOf(found) - sure
  const name = typedPath(path)
  if (sure > 0) tell(`${sure} chỗ sửa được ngay: gõ \`kehoach check --fix ${name}\``)
  if (hinted > 0) tell(`${hinted} chỗ sửa theo gợi ý được: gõ \`kehoach check --fix=ca-goi-y ${name}\``)
}

/** The lines of a source and of the text files it names, by their names in findings. */
export function linesIn({ path, text, root, asset, profile }: Source): SourceLines {
  const known = new Map<string, readonly string[] | undefined>([[path, text.split('\n')]])
  for (const one of profilesFrom(profile)) known.set(one.file, one.text.split('\n'))
  return (file) => {
    if (!known.has(file)) {
      const data = file.startsWith(root) ? asset(file.slice(root.length)) : 'outside'
      const decoded = typeof data === 'string' ? undefined : decode(data)
      known.set(file, typeof decoded === 'string' ? decoded.split('\n') : undefined)
    }
    return known.get(file)
  }
}
