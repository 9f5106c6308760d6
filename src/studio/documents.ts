import type { Diagnostic } from '../findings/diagnostic.ts'
import { type Bench, baseOf } from './bench.ts'
import type { ChosenFile, DeskAnswer, DeskRequest, Opened } from './desk.ts'
import { chooseFiles } from './file-choice.ts'
import { severityWords } from './finding-list.ts'
import { button, element } from './html.ts'
import { isWrittenHere, keepTexts, textNames, unsavedTexts } from './own-texts.ts'
import { addToFoot, showDialog } from './rule-page.ts'

/** Opens what the reader chooses, or adds it to the document where it is none itself. */
export async function openChosen(bench: Bench, what: 'files' | 'folder'): Promise<void> {
  await openGiven(bench, await chooseFiles(what))
}

/** Opens files that were chosen or dropped. */
export async function openGiven(bench: Bench, files: readonly ChosenFile[]): Promise<void> {
  if (files.length > 0) await takeImport(bench, { kind: 'open', files })
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
    element('button', { type: 'submit', class: 'main' }, 'Nhận dạng và mở'),
  )
  form.addEventListener('submit', () => {
    if (field.value.trim() !== '') void takeImport(bench, { kind: 'paste', text: field.value })
  })
  showDialog('Dán văn bản', form)
  field.focus()
}

/** Shows what was opened, or says why not. */
export async function take(bench: Bench, opening: Promise<DeskAnswer>): Promise<Opened | undefined> {
  const { shell } = bench
  shell.tell('Đang đọc…')
  const answer = await opening
  shell.quiet()
  if (answer.kind === 'fault') shell.tell(answer.message)
  if (answer.kind !== 'opened') return undefined
  const { opened } = answer
  if (opened.findings.some(({ severity }) => severity === 'error')) refuse(opened.findings)
  else if (!opened.document) addFiles(bench, opened)
  else if (mayLose(unsavedTexts(bench), 'mở văn bản khác')) {
    show(bench, opened)
    return opened
  }
  return undefined
}

type Import = Extract<DeskRequest, { readonly kind: 'open' | 'paste' }>

/** What was recognised is told, and numbers may be left as they were. */
async function takeImport(bench: Bench, request: Import): Promise<void> {
  if (!bench.desk) return
  const opened = await take(bench, bench.desk.ask(request))
  if (!opened || opened.report.length === 0) return
  const verbatim = button('Giữ số đề mục như bản gốc', () => {
    dialog.close()
    // Nobody has typed anything yet.
    keepTexts(bench)
    void takeImport(bench, { ...request, verbatim: true })
  })
  const dialog = tellImport(opened)
  if (opened.renumbered && !request.verbatim) addToFoot(dialog, verbatim)
}

/** Asks before texts are lost. */
const mayLose = (names: readonly string[], why: string): boolean =>
  names.length === 0 ||
  confirm(`Chưa lưu: ${names.map(baseOf).join(', ')}. Bỏ phần chưa lưu để ${why}? Bấm Hủy (Cancel) để giữ lại mà lưu.`)

function show(bench: Bench, { document, files, profile }: Opened): void {
  if (!document) return
  const { name, text, origin } = document
  const data = dataAmong(text, files)
  bench.document = {
    name,
    files,
    ...(profile && { profile }),
    ...(data !== undefined && { data: { name: data, row: 1 } }),
  }
  bench.saved = new Map()
  bench.origin = origin
  bench.desk?.show(bench.document)
  bench.blank()
  bench.editor.open(name, text)
  addTexts(bench, files, profile)
  if (origin !== 'here') keepTexts(bench)
  // There it is that such a plan is written.
  if (data !== undefined && isUsualData(data)) bench.editor.turnTo(data)
  bench.shell.name(name)
  bench.session.edit(text)
  bench.refresh()
}

/** Pictures, data and a profile go to the document that is open. */
function addFiles(bench: Bench, { files, profile }: Opened): void {
  const { document, editor, desk, session, shell } = bench
  const data = document.data?.name ?? dataAmong(editor.text(document.name), files)
  const changed = { files, ...(profile && { profile }), ...(data !== undefined && { data: { name: data, row: 1 } }) }
  const added = new Set(files.map(({ name }) => name))
  const own = [...added, ...(profile ? [profile.file] : [])]
  const replaced = unsavedTexts(bench).filter((name) => own.includes(name))
  if (!mayLose(replaced, 'lấy tệp vừa chọn')) return
  const kept = document.files.filter(({ name }) => !added.has(name))
  bench.document = { ...document, ...changed, files: [...kept, ...files] }
  desk?.put(changed)
  addTexts(bench, files, profile)
  keepTexts(
    bench,
    textNames(bench.document).filter((name) => own.includes(name)),
  )
  const text = editor.text(document.name)
  if (text.trim() !== '') session.edit(text)
  bench.refresh()
  const names = [...added, ...(profile ? [`hồ sơ ${profile.file}`] : [])]
  shell.tell(`Đã thêm vào văn bản: ${names.join(', ')}.`)
}

function addTexts({ editor }: Bench, files: readonly ChosenFile[], profile: Opened['profile']): void {
  for (const file of files.filter(isWrittenHere)) editor.add(file.name, new TextDecoder().decode(file.bytes))
  if (profile) editor.add(profile.file, profile.text)
}

/** As data beside the built-in templates are called. */
const isUsualData = (name: string): boolean => /^du-lieu\./i.test(name)

/** The data that marks of a template are filled in with: that of its name, else the first file of data that isn't a table in it. */
function dataAmong(text: string, files: readonly ChosenFile[]): string | undefined {
  if (!text.includes('{{')) return undefined
  const data = files.filter(({ name }) => /\.(?:csv|xlsx|ya?ml|json)$/i.test(name))
  return (data.find(({ name }) => isUsualData(name)) ?? data.find(({ name }) => !text.includes(name)))?.name
}

function refuse(findings: readonly Diagnostic[]): void {
  const items = findings.map(({ severity, message, hint }) =>
    element('li', {}, `${severityWords[severity]}: ${message}${hint ? `. Cách sửa: ${hint}.` : ''}`),
  )
  showDialog('Không mở được', element('h2', {}, 'Không mở được tệp này'), element('ul', {}, ...items))
}

function tellImport({ report, findings }: Opened): HTMLDialogElement {
  const notes = findings.map(({ message, hint }) => element('li', {}, hint ? `${message}: ${hint}` : message))
  return showDialog(
    'Đã nhận ra',
    element('h2', {}, 'Đã nhận ra trong văn bản'),
    element('pre', { tabindex: 0 }, report.join('\n').trim()),
    ...(notes.length > 0 ? [element('h3', {}, 'Cần xem lại'), element('ul', {}, ...notes)] : []),
  )
}
