import type { Diagnostic } from '../diagnostic.ts'
import { open } from '../diagnostic.ts'
import { wordsNear } from './near.ts'
import type { Reporter } from './report.ts'
import { visible } from './visible.ts'

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const

/** Workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export const githubReport: Reporter = (all) =>
  all
    .flatMap(({ path, found }) => open(found).map((one) => annotation(one, path)))
    .map((line) => `${line}\n`)
    .join('')

function annotation({ severity, rule, message, clause, hint, place }: Diagnostic, path: string): string {
  const properties = {
    file: (place?.file ?? path).replaceAll('\\', '/'),
    line: place?.line,
    endLine: place?.endLine,
    col: place?.column,
    endColumn: place?.endColumn,
    title: rule,
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  )
  const text = [
    ...(place?.near ? [wordsNear(place.near)] : []),
    message,
    ...(clause ? [`Căn cứ: ${clause}`] : []),
    ...(hint ? [`Cách sửa: ${hint}`] : []),
  ].join('\n')
  return `::${commands[severity]} ${written.join(',')}::${escaped(text)}`
}

/** Lines stay lines where it is shown, and are none in the log. */
const escaped = (text: string): string => text.replaceAll('%', '%25').split('\n').map(visible).join('%0A')
