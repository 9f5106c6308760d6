import type { Diagnostic } from '../findings/diagnostic.ts'
import type { Bench } from './bench.ts'
import type { ChosenFile, Opened } from './desk.ts'
import { chooseFiles } from './file-choice.ts'
import { severityWords } from './finding-list.ts'
import { element } from './html.ts'
import { showDialog } from './rule-page.ts'

/** Opens what the reader chooses, or adds it to the document where it is none itself. */
export async function openChosen(bench: Bench, what: 'files' | 'folder'): Promise<void> {
  await openGiven(bench, await chooseFiles(what))
}

/** Opens files that were chosen or dropped. */
export async function openGiven(bench: Bench, files: readonly ChosenFile[]): Promise<void> {
  if (!bench.desk || files.length === 0) return
  await take(bench, bench.desk.open(files))
}

/** Asks for a text out of another program and makes a source of it. */
export function pasteDocument(bench: Bench): void {
  const { desk } = bench
  if (!desk) return
  const field = element('textarea', {
    rows: 14,
    'aria-label': 'Văn bản cần dán',
    placeholder: 'Dán (Ctrl+V) toàn bộ văn bản vào đây',
  })
  const go = element('button', { type: 'submit', class: 'main' }, 'Nhận dạng và mở')
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', {}, 'Dán văn bản'),
    element(
      'p',
      {},
      'Cơ quan, số, ngày, trích yếu, căn cứ, đề mục, nơi nhận, chữ ký được nhận ra; phần không rõ được kể lại.',
    ),
    field,
    go,
  )
  form.addEventListener('submit', () => {
    if (field.value.trim() !== '') void take(bench, desk.paste(field.value))
  })
  showDialog('Dán văn bản', form)
  field.focus()
}

/** Begins with the frame of a plan. */
export async function beginWithFrame(bench: Bench): Promise<void> {
  if (bench.desk) await take(bench, bench.desk.frame())
}

async function take(bench: Bench, opening: Promise<Opened>): Promise<void> {
  const { shell } = bench
  shell.tell('Đang đọc…')
  try {
    const opened = await opening
    shell.quiet()
    if (opened.findings.some(({ severity }) => severity === 'error')) return refuse(opened.findings)
    if (!opened.document) return addFiles(bench, opened)
    if (!mayLeave(bench)) return
    show(bench, opened)
    if (opened.report.length > 0) tellImport(opened)
  } catch (cause) {
    shell.tell(cause instanceof Error ? cause.message : String(cause))
  }
}

const mayLeave = ({ editor, saved }: Bench): boolean =>
  editor.text() === saved || confirm('Văn bản đang soạn chưa được lưu. Bỏ nó để mở văn bản khác?')

function show(bench: Bench, { document, files, profile }: Opened): void {
  if (!document || !bench.desk) return
  const { name, text } = document
  bench.document = { name, files, ...(profile && { profile }) }
  bench.saved = text
  bench.desk.show(bench.document)
  bench.session.forget()
  bench.editor.open(name, text)
  bench.shell.name(name)
  bench.session.edit(text)
}

/** Pictures, data and a profile go to the document that is open. */
function addFiles(bench: Bench, { files, profile }: Opened): void {
  const added = new Set(files.map(({ name }) => name))
  const kept = bench.document.files.filter(({ name }) => !added.has(name))
  bench.document = { ...bench.document, files: [...kept, ...files], ...(profile && { profile }) }
  bench.desk?.renew(bench.document)
  bench.session.edit(bench.editor.text())
  const names = [...added, ...(profile ? [`hồ sơ ${profile.file}`] : [])]
  bench.shell.tell(`Đã thêm vào văn bản: ${names.join(', ')}.`)
}

function refuse(findings: readonly Diagnostic[]): void {
  const items = findings.map(({ severity, message, hint }) =>
    element('li', {}, `${severityWords[severity]}: ${message}${hint ? `. Cách sửa: ${hint}.` : ''}`),
  )
  showDialog('Không mở được', element('h2', {}, 'Không mở được tệp này'), element('ul', {}, ...items))
}

function tellImport({ report, findings }: Opened): void {
  const notes = findings.map(({ message, hint }) => element('li', {}, hint ? `${message}: ${hint}` : message))
  showDialog(
    'Đã nhận ra',
    element('h2', {}, 'Đã nhận ra trong văn bản'),
    element('pre', { tabindex: 0 }, report.join('\n').trim()),
    ...(notes.length > 0 ? [element('h3', {}, 'Cần xem lại'), element('ul', {}, ...notes)] : []),
  )
}
