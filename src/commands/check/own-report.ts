import * as z from 'zod'
import { decode } from '../../files/decode.ts'
import { brokenId } from '../../findings/report/report.ts'
import { allEntries } from '../../rules/index.ts'

const named = () => z.looseObject({ name: z.literal('kehoach') })

/** JSON and SARIF name the program. */
const namedReport = () =>
  z.union([
    z.looseObject({ formatVersion: z.int(), program: named(), files: z.array(z.unknown()) }),
    z.looseObject({ runs: z.tuple([z.looseObject({ tool: z.looseObject({ driver: named() }) })]) }),
  ])

/** GitLab's list does not: other programs write some as well, with ids of their own. */
const codeQuality = () =>
  z.array(
    z.strictObject({
      description: z.string(),
      check_name: z.string(),
      fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
      severity: z.enum(['critical', 'minor', 'info']),
      location: z.strictObject({
        path: z.string(),
        lines: z.strictObject({ begin: z.int(), end: z.int().exactOptional() }),
      }),
    }),
  )

/**
 * Whether what stands where a report is to go is a report of this program, of whatever format, or empty. All formats can be told:
 * text is only printed.
 */
export function isOwnReport(bytes: Uint8Array): boolean {
  const text = decode(bytes)
  if (typeof text !== 'string') return false
  return text === '' || text === '[]\n' || isJUnit(text) || isGitHub(text) || isJson(text)
}

const isJUnit = (text: string): boolean =>
  /^<\?xml [^>]*\?>\s*<testsuites name="kehoach">/.test(text) && text.trimEnd().endsWith('</testsuites>')

/** Each line is a command whose last property is an id. */
const isGitHub = (text: string): boolean =>
  text.endsWith('\n') &&
  text
    .slice(0, -1)
    .split('\n')
    .every((line) => /^::(?:error|warning|notice) file=[^:]*,title=[a-z0-9-]+::/.test(line))

function isJson(text: string): boolean {
  const ids: ReadonlyMap<string, unknown> = allEntries()
  try {
    const value: unknown = JSON.parse(text)
    if (namedReport().safeParse(value).success) return true
    const issues = codeQuality().safeParse(value)
    return issues.success && issues.data.some(({ check_name: id }) => id === brokenId || ids.has(id))
  } catch {
    return false
  }
}
