import type { Entry } from '../catalogue/entry.ts'
import { entryPage } from '../catalogue/page.ts'
import { type Diagnostic, editsOf, type FoundPlace, type Place } from '../diagnostic.ts'
import { editsIn } from '../fixes.ts'
import type { Reporter } from './report.ts'
import { jsonText } from './visible.ts'

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const

/** SARIF 2.1.0, one run over all sources. */
export const sarifReport: Reporter = (all, { version, entries, homepage }) => {
  const found = all.flatMap(({ path, found, fingerprintOf }) =>
    found.map((one) => ({ path, one, fingerprint: fingerprintOf(one) })),
  )
  const broken = all.flatMap(({ path, broken = [] }) => broken.map(({ says }) => ({ path, says })))
  const ids = [...new Set([...entries.keys(), ...found.map(({ one }) => one.rule)])]
  const told = new Set<string>(found.map(({ one }) => one.rule))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kehoach',
            version,
            language: 'vi-VN',
            ...(homepage !== undefined && { informationUri: homepage }),
            rules: ids.map((id) => ({
              ...descriptor(id, entries.get(id), told.has(id)),
              ...(homepage !== undefined && { helpUri: `${homepage}/docs/rules/${id}.md` }),
            })),
          },
        },
        ...(broken.length > 0 && {
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: broken.map(notification) }],
        }),
        columnKind: 'utf16CodeUnits',
        results: found.map(({ path, one, fingerprint }) => ({
          ...result(one, path, ids.indexOf(one.rule)),
          partialFingerprints: { 'kehoach/v1': fingerprint },
        })),
      },
    ],
  }
  return `${jsonText(log)}\n`
}

/** What the program could not judge. */
const notification = ({ path, says }: { readonly path: string; readonly says: string }) => ({
  level: 'error',
  message: { text: says },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
})

/** What the catalogue says of an id; of one that was found its whole page. */
const descriptor = (id: string, entry: Entry | undefined, found: boolean) => ({
  id,
  ...(entry && {
    shortDescription: { text: entry.summary },
    fullDescription: { text: entry.why },
    help: { text: `kehoach check --explain ${id}`, ...(found && { markdown: entryPage(id, entry) }) },
    defaultConfiguration: { level: levels[entry.severity] },
    properties: { tags: [entry.group, ...(entry.clause ? [entry.clause] : [])] },
  }),
})

const result = (one: Diagnostic, path: string, ruleIndex: number) => ({
  ruleId: one.rule,
  ruleIndex,
  level: levels[one.severity],
  message: {
    text: [
      one.message,
      ...(one.clause ? [`Căn cứ: ${one.clause}.`] : []),
      ...(one.hint ? [`Cách sửa: ${one.hint}.`] : []),
    ].join('\n'),
  },
  locations: [placed(one.place ?? { file: path, line: 1, column: 1 })],
  ...(one.related && {
    relatedLocations: one.related.map(({ place }, i) => ({ id: i + 1, ...placed(place) })),
  }),
  ...(editsOf(one).length > 0 && { fixes: [fixOf(one)] }),
  ...(one.suppressed !== undefined && { suppressions: [{ kind: 'inSource', justification: one.suppressed }] }),
})

const fixOf = (one: Diagnostic) => ({
  description: { text: one.hint ?? one.message },
  artifactChanges: [...new Set(editsOf(one).map(({ place }) => place.file))].map((file) => ({
    artifactLocation: { uri: uriOf(file) },
    replacements: editsIn(file, one).map(({ place, text }) => ({
      deletedRegion: regionOf(place),
      insertedContent: { text },
    })),
  })),
})

/** A place; of a document from a word processor its part and words, too. */
const placed = (place: FoundPlace) => ({
  physicalLocation: location(place),
  ...(place.near && { logicalLocations: [{ name: place.near.quote, fullyQualifiedName: place.near.heading }] }),
})

const location = (place: Place) => ({ artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) })

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  ...(endLine !== undefined && { endLine }),
  ...(endColumn !== undefined && { endColumn }),
})

/** Paths as relative references, whole ones as URIs of files: blanks and letters beyond ASCII are encoded. */
const uriOf = (file: string): string => {
  const [first = '', ...rest] = file.replaceAll('\\', '/').split('/')
  const drive = /^[A-Za-z]:$/.test(first)
  const path = [drive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/')
  return drive ? `file:///${path}` : path.startsWith('/') ? `file://${path}` : path
}
