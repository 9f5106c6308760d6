import type { Diagnostic } from '../diagnostic.ts'
import { open } from '../diagnostic.ts'
import { wordsNear } from './near.ts'
import { brokenId, type Reporter } from './report.ts'
import { visible } from './visible.ts'

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const

/** Workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export const githubReport: Reporter = (all) =>
  all
    .flatMap(({ path, found, broken = [] }) => [
      ...open(found).map((one) => annotation(one, path)),
      ...broken.map(({ says }) => command('error', { file: path, title: brokenId }, says)),
    ])
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
  const text = [
    ...(place?.near ? [wordsNear(place.near)] : []),
    message,
    ...(clause ? [`Căn cứ: ${clause}`] : []),
    ...(hint ? [`Cách sửa: ${hint}`] : []),
  ].join('\n')
  return command(commands[severity], properties, text)
}

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, text: string) {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  )
  return `::${name} ${written.join(',')}::${escaped(text)}`
}

/** Lines stay lines where it is shown, and are none in the log. */
const escaped = (text: string): string => text.replaceAll('%', '%25').split('\n').map(visible).join('%0A')
