import { withAttachments } from './attachments.ts'
import { type Diagnostic, hasErrors, inOrder, type Report } from './diagnostic.ts'
import type { Doc } from './document/doc.ts'
import { read } from './document/read.ts'
import type { Asset } from './document/reader.ts'
import { spansOf } from './document/spans.ts'
import { kindNamed, kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { type ComposedFile, type ComposeOptions, compose } from './layout/compose.ts'
import type { Day } from './layout/layout.ts'
import { checkBy, type RuleBug, rules } from './rules/index.ts'
import { commentSuppressions, keySuppressions, type Suppression, suppressed } from './rules/suppress.ts'
import { type Parsed, parse } from './source/parse.ts'

/** A source with the way to the files it names; the disk is read outside. */
export interface Source {
  /** As findings name it; its ending tells Markdown from YAML. */
  readonly path: string
  readonly text: string
  readonly asset: (path: string) => Asset
  /** The day that files of a document without a date bear. */
  readonly fallbackDate: Day
  /** What stands before such paths where findings name the file. */
  readonly root: string
}

/** How the document is to be issued. */
export interface Issue extends Partial<Pick<ComposeOptions, 'separate' | 'signatureFields'>> {
  /** Its number and date are given by the system it is issued through. */
  readonly electronic?: boolean
}

export interface Checked {
  /** Absent where there was an error. */
  readonly doc?: Doc
  readonly kind: Kind
  readonly diagnostics: readonly Diagnostic[]
  readonly bugs: readonly RuleBug[]
}

/** From text to what it means, with everything found on the way. */
export async function check(source: Source, { electronic = false }: Issue = {}, by = rules): Promise<Checked> {
  const diagnostics: Diagnostic[] = []
  const report: Report = (found) => diagnostics.push(found)
  const parsed = parse(source.text, source.path, report)
  const kind = kindOf(parsed, report)
  const { doc: found, texts } = read(parsed, kind, report, { ...source, electronic })
  const doc = found && (await withAttachments(found, report))
  const { meta } = parsed
  const spans = spansOf(meta, texts, source.path, source.text.split('\n'))
  const ruled =
    doc && meta ? checkBy(by, { doc, meta, spans, sound: !hasErrors(diagnostics) }) : { found: [], bugs: [] }
  // Of rules that were not asked there is nothing to set aside.
  const asked = ({ rule }: Suppression) => by.some(({ id }) => id === rule) || !rules.some(({ id }) => id === rule)
  const wishes = [...(meta ? keySuppressions(meta) : []), ...commentSuppressions(texts)].filter(asked)
  const all = suppressed([...diagnostics, ...ruled.found], wishes)
  return {
    ...(doc && !hasErrors(all) && { doc }),
    kind,
    diagnostics: inOrder(all, source.path),
    bugs: ruled.bugs,
  }
}

export interface Compiled {
  /** Absent where there was an error. */
  readonly files?: readonly [ComposedFile, ...ComposedFile[]]
  readonly diagnostics: readonly Diagnostic[]
}

/** Advice is for who asks for it: building tells what may be wrong. */
const faults = rules.filter(({ severity }) => severity !== 'hint')

/** The whole way: from text to how it looks. */
export async function compile(source: Source, issue: Issue = {}): Promise<Compiled> {
  const { doc, kind, diagnostics } = await check(source, issue, faults)
  const { separate = false, signatureFields = false } = issue
  const options = { fallbackDate: source.fallbackDate, separate, signatureFields }
  return { ...(doc && { files: compose(doc, kind.compose, options) }), diagnostics }
}

function kindOf({ meta }: Parsed, report: Report): Kind {
  const name = meta?.value.loai
  const kind = typeof name === 'string' && name !== '' ? kindNamed(name) : kinds[0]
  if (kind || !meta) return kind ?? kinds[0]
  report({
    rule: 'loai-van-ban',
    severity: 'error',
    message: `Loại văn bản “${name}” chưa dùng được`,
    hint: `dùng một trong các loại: ${kinds.map((known) => known.name).join(', ')}`,
    place: meta.placeOf(['loai']),
  })
  return kinds[0]
}
