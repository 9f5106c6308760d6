import * as program from '../../compile.ts'
import { isSure } from '../../findings/fixes.ts'
import type { Reported } from '../../findings/report/report.ts'
import { fixText } from '../../fix-text.ts'
import type { Recognised } from '../../import/recognise/recognised.ts'
import { isTemplate } from '../../template/is-template.ts'
import { crashReport } from '../crash-report.ts'
import type { FileUse } from '../disk/run-files.ts'
import { giveDiff, tell } from '../print.ts'
import { loadSource, stdin, withReads } from '../source-file.ts'
import { isDocument } from '../source-paths.ts'
import { UsageError } from '../usage.ts'
import type { CheckOptions } from './check-options.ts'
import type { FilledBy, templateChecked } from './template-checked.ts'
import { writeMended } from './write-mended.ts'

/** A source that was checked. */
export interface CheckedFile extends Pick<Reported, 'path' | 'found'> {
  readonly source?: program.Source
  /** The files that it names. */
  readonly reads: readonly FileUse[]
  /** Their paths, also of those that are not there. */
  readonly asked: readonly string[]
  /** What was thrown by rules. */
  readonly bugs: program.Checked['bugs']
  /** What it wishes to be set aside; absent where it can't be read. */
  readonly wishes?: program.Checked['wishes']
  readonly crashed?: boolean
  /** `--dry-run` has shown fixes that are not made. */
  readonly lacksFixes?: boolean
  /** It could not be written as it was mended. */
  readonly unwritten?: boolean
  /** Of a template, what its documents were filled in with; what was found is theirs where there is data, else its own. */
  readonly template?: FilledBy
  /** Of a document from Word, what it was taken for; absent where it can't be read. */
  readonly recognised?: Recognised
}

/** Checks a source, and mends it where that is asked for. One at which the program breaks off stops no other. */
export const checkOne = (path: string, options: CheckOptions): Promise<CheckedFile> =>
  look(path, options).catch((cause: unknown) => brokenOff(path, cause))

function brokenOff(path: string, cause: unknown): CheckedFile {
  if (cause instanceof UsageError) throw cause
  tell(`${path}:`, ...crashReport(cause))
  return { path, found: [], reads: [], asked: [], bugs: [], crashed: true }
}

async function look(named: string, options: CheckOptions): Promise<CheckedFile> {
  if (isDocument(named)) return (await import('./look-at-document.ts')).lookAtDocument(named, options)
  const path = named === stdin ? (options.stdinFilename ?? named) : named
  const loaded = loadSource(named, { as: path, profileFile: options.hoSo })
  if ('problem' in loaded) return { path, found: [loaded.problem], reads: [], asked: [], bugs: [] }
  const { source, reads, asked } = withReads(loaded.source)
  const check = (it: program.Source) => program.check(it, {}, { nothingAside: options.khongBoQua ?? false })
  const first = await check(source)
  const chosen = options.fixCaGoiY ? () => true : options.fix ? isSure : undefined
  const mended = chosen && (await fixText({ typed: loaded.typed, source, checked: first }, { check, chosen }))
  const isNew = mended !== undefined && mended.typed !== loaded.typed
  if (mended && options.dryRun) giveDiff((await import('../diff.ts')).unifiedDiff(path, loaded.typed, mended.typed))
  const obstacle = isNew && !options.dryRun ? await writeMended(path, loaded.typed, mended) : undefined
  if (obstacle !== undefined) tell(`${path}: chưa sửa. ${obstacle}`)
  const kept = obstacle === undefined ? mended : undefined
  const whole = { ...source, ...kept?.source }
  const template = isTemplate(whole.text, /\.ya?ml$/i.test(path)) ? await filled(whole, path, options) : undefined
  const { diagnostics, bugs, wishes } = template?.checked ?? kept?.checked ?? first
  return {
    path,
    source: whole,
    found: diagnostics,
    reads: [...reads(), ...(template?.reads ?? [])],
    asked: [...asked(), ...(template?.asked ?? [])],
    bugs,
    wishes,
    ...(template && { template }),
    lacksFixes: options.dryRun === true && isNew,
    unwritten: obstacle !== undefined,
  }
}

/** What reads data is loaded for templates alone. */
const filled = async (...given: Parameters<typeof templateChecked>) =>
  (await import('./template-checked.ts')).templateChecked(...given)
