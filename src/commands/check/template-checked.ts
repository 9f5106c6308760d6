import * as program from '../../compile.ts'
import { collectFindings, inOrder } from '../../findings/diagnostic.ts'
import { partialFolder } from '../../template/partial-folder.ts'
import { readNamedRows } from '../build/named-rows.ts'
import type { FileUse } from '../disk/run-files.ts'
import { templateSource } from '../produce/template-source.ts'
import { type FileSource, stdin } from '../source-file.ts'
import { allDataBeside, dataBeside, dataPlaces } from '../template-at.ts'
import { UsageError } from '../usage.ts'
import type { CheckOptions } from './check-options.ts'
import { foundOnce } from './found-once.ts'

/** What a template was filled in with. */
export interface FilledBy {
  /** Absent where no data lies beside it, or several do. */
  readonly data?: string
  /** Several data lie beside it. */
  readonly isTornBetween?: boolean
  /** How many documents it makes. */
  readonly rows: number
}

/** A template among the sources of a run. */
interface TemplateChecked extends FilledBy {
  /** What was found in its data and in its documents; absent without data. */
  readonly checked?: Pick<program.Checked, 'diagnostics' | 'bugs' | 'wishes'>
  readonly reads: readonly FileUse[]
  /** Where its data would count. */
  readonly asked: readonly string[]
}

/** Checks the documents that a template makes with the data beside it. Beside standard input nothing lies. */
export async function templateChecked(
  source: FileSource,
  named: string,
  options: CheckOptions,
): Promise<TemplateChecked> {
  const { path } = source
  if (named === stdin) return { rows: 0, reads: [], asked: [] }
  const data = dataBeside(path)
  const asked = dataPlaces(path)
  if (data === undefined) return { rows: 0, reads: [], asked, isTornBetween: allDataBeside(path).length > 1 }
  return { ...(await checkFilled(source, data, options)), data, reads: [{ path: data, role: 'số liệu' }], asked }
}

/** All documents of a template as one source: what is the same in many is found once. */
async function checkFilled(source: FileSource, data: string, { khongBoQua = false }: CheckOptions) {
  const { found, rows, all } = await rowsOf(source, data)
  if (!all) askForPartials(source)
  const once = foundOnce()
  once.add(found)
  for (const unnamed of all?.unnamed ?? []) once.add(unnamed.found)
  const bugs = new Map<string, program.Checked['bugs'][number]>()
  const wishes = new Map<string, NonNullable<program.Checked['wishes']>[number]>()
  const { filledWith } = templateSource(source)
  let isUnread = !all
  for (const row of all?.named ?? []) {
    const checked = await program.check(filledWith(row.data), {}, { nothingAside: khongBoQua })
    once.add(checked.diagnostics)
    for (const bug of checked.bugs) bugs.set(bug.rule, bug)
    for (const wish of checked.wishes ?? []) wishes.set(JSON.stringify([wish.rule, wish.place]), wish)
    isUnread ||= !checked.wishes
  }
  return {
    rows: rows?.length ?? 0,
    checked: {
      diagnostics: inOrder(once.all(), source.path),
      bugs: [...bugs.values()],
      ...(!isUnread && { wishes: [...wishes.values()] }),
    },
  }
}

/** The rows of the data beside a template; where there are none, that is found at the data. */
async function rowsOf(source: FileSource, data: string): Promise<Awaited<ReturnType<typeof readNamedRows>>> {
  const { found, report } = collectFindings()
  const fail = (message: string, hint: string) =>
    report({ rule: 'du-lieu-dinh-dang', message, hint, place: { file: data, line: 1, column: 1 } })
  try {
    const read = await readNamedRows(source, source.path, { data, mark: undefined })
    if (read.rows?.length !== 0) return read
    fail(`Tệp số liệu “${data}” của mẫu không có hàng nào`, 'thêm hàng dưới dòng tên cột')
    return { found: [...read.found, ...found] }
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    fail(cause.message, `để số liệu của mẫu ở “${data}” thành tệp đọc được`)
    return { found }
  }
}

/** Has the partials that a template calls asked for, where no document of it does. */
function askForPartials({ text, asset }: FileSource): void {
  for (const [, name] of text.matchAll(/\{\{~?#?>\s{0,20}([\p{L}\d_-]{1,200})/gu)) asset(`${partialFolder}/${name}.md`)
}
