import { type Zippable, zipSync } from 'fflate'
import type { ExportFormat } from '../engine/messages.ts'
import { type Bench, stemOfDocument } from './bench.ts'
import { giveFile } from './file-choice.ts'
import { button, element } from './html.ts'
import { showDialog } from './rule-page.ts'

/** More take long and much memory: the command line makes them in parallel. */
const mostRows = 500

/** Offers to make a document of each row of the data, as one archive. */
export async function mergeRows(bench: Bench): Promise<void> {
  const { desk, document, editor, housing } = bench
  const { data } = document
  if (!desk || !data) return
  const text = editor.text(document.name)
  const answer = await desk.ask({ kind: 'rows', text })
  if (answer.kind !== 'rows') return
  const { names, findings } = answer.rows
  const faults = findings.map(({ message, place }) =>
    element('li', {}, `${place ? `dòng ${place.line}: ` : ''}${message}`),
  )
  const head = element('h2', {}, `Trộn với ${data.name}`)
  if (names.length === 0 || names.length > mostRows) {
    const why =
      names.length > mostRows
        ? `Tệp có ${names.length} hàng. Ở đây trộn được tới ${mostRows} hàng; nhiều hơn thì dùng lệnh kehoach build ${document.name} --data ${data.name}.`
        : 'Không có hàng nào dùng được.'
    showDialog('Trộn', head, element('p', {}, why), element('ul', {}, ...faults))
    return
  }
  const formats: readonly ExportFormat[] = housing?.can.pdf ? ['docx', 'pdf'] : ['docx']
  const boxes = formats.map((format) => element('input', { type: 'checkbox', checked: true, name: format }))
  const status = element('p', { role: 'status' }, `${names.length} hàng, mỗi hàng một văn bản.`)
  const bar = element('progress', { max: names.length, value: 0, 'aria-label': 'Số văn bản đã làm', hidden: true })
  const begin = button('Bắt đầu', () => void run(), { class: 'main' })
  const choice = formats.map((format, i) => element('label', { class: 'choice' }, boxes[i] ?? '', format.toUpperCase()))
  const dialog = showDialog('Trộn', head, element('ul', {}, ...faults), element('p', {}, ...choice), status, bar, begin)
  const run = async (): Promise<void> => {
    begin.disabled = true
    bar.hidden = false
    const wanted = formats.filter((_, i) => boxes[i]?.checked)
    const made = await makeRows(bench, { text, names, formats: wanted }, (done) => {
      bar.value = done
      status.textContent = `Đã làm ${done} trên ${names.length} văn bản.`
      return dialog.open
    })
    if (!made) return
    status.textContent = made.summary
    giveFile(
      `${stemOfDocument(bench)}-tron.zip`,
      new Uint8Array(zipSync(made.members, { level: 0, mtime: new Date(1980, 0, 1) })),
    )
  }
}

interface MergeOrder {
  readonly text: string
  readonly names: readonly string[]
  readonly formats: readonly ExportFormat[]
}

/** All rows one after the other, and a list of what came of each; nothing where `told` says that nobody wants it any more. */
async function makeRows({ desk }: Bench, { text, names, formats }: MergeOrder, told: (done: number) => boolean) {
  const members: Zippable = {}
  const lines = ['\ufeffhang,ten,ket_qua']
  let failed = 0
  for (const [i, name] of names.entries()) {
    const answer = await desk?.ask({ kind: 'row', text, row: i + 1, formats })
    const made = answer?.kind === 'row' ? answer.made : undefined
    for (const { name: file, bytes } of made?.files ?? []) members[file] = bytes
    const error =
      answer?.kind === 'fault' ? answer.message : made?.findings.find(({ severity }) => severity === 'error')?.message
    if (!made?.files.length) failed++
    lines.push([i + 1, quoted(name), quoted(made?.files.length ? 'đã làm' : (error ?? 'không làm được'))].join(','))
    if (!told(i + 1)) return undefined
  }
  members['ket-qua.csv'] = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
  const done = names.length - failed
  const summary = `Xong: ${done} văn bản${failed > 0 ? `, ${failed} hàng có lỗi, xem ket-qua.csv trong tệp ZIP` : ''}.`
  return { members, summary }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
