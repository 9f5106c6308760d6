import type { Housing } from '../engine/messages.ts'
import type { Place } from '../findings/diagnostic.ts'
import { type Bench, mayWrite, unnamed } from './bench.ts'
import { type CaretFollower, caretFollower } from './caret-follower.ts'
import { type Desk, withFiles } from './desk.ts'
import { type DisplayParts, openDisplay } from './display.ts'
import { openChosen, openGiven, pasteDocument } from './documents.ts'
import { openEditor } from './editor.ts'
import { giveDocument } from './exports.ts'
import { readFiles } from './file-choice.ts'
import { openFileTabs } from './file-tabs.ts'
import { openFindingList } from './finding-list.ts'
import { openHeadingList, openPageList } from './heading-list.ts'
import { element } from './html.ts'
import type { KeyShape } from './key-shape.ts'
import type { Link } from './link.ts'
import { textNames, unsavedTexts } from './own-texts.ts'
import { openPageTools } from './page-tools.ts'
import { showRule } from './rule-page.ts'
import { save, takeChange, waysToRescue } from './saving.ts'
import { openSession, type Session } from './session.ts'
import { openSheets } from './sheets.ts'
import { openShell, type View } from './shell.ts'
import { bindShortcuts, showHelp } from './shortcuts.ts'
import { startPane } from './start-pane.ts'
import { openTabs } from './tabs.ts'
import { chooseTemplate } from './template-dialog.ts'
import { openTools } from './tools.ts'

/** Puts the parts together: what one tells is what another does. */
export function openWorkbench(link: Link, desk: Desk | undefined): { readonly unsaved: () => boolean } {
  const own = () => bench
  const session = openSession(link, {
    ready: (housing) => begin(bench, housing, tools.show),
    edited: () => pages.sheets.expect(),
    revision: (revision) => display.show(revision),
    page: ({ key, body }) => pages.sheets.body(key, body),
    located: ({ rev, boxes }) => follower.located(rev, boxes),
    source: ({ place }) => {
      if (!place) return
      follower.stay()
      goTo(bench, place)
    },
    changed: (text) => takeChange(bench, text),
    fault: (message, lost) => shell.tell(message, ...(lost && mayWrite(bench) ? waysToRescue(bench) : [])),
  })
  const pages = openPages(session)
  const follower = caretFollower(own, pages.sheets)
  const editor = openEditor({
    changed: (text, name) => typed(bench, name, text),
    moved: follower.moved,
    schema: once(async (): Promise<KeyShape> => JSON.parse((await session.ask({ kind: 'keys' }, 'keys')).schema)),
  })
  const panels = openPanels(own, follower, pages.list.root)
  const tools = openTools(own)
  const fileTabs = openFileTabs(own)
  const start = desk && startPane(waysToBegin(own))
  if (start) pages.sheets.root.prepend(start)
  const shell = openShell({
    tools: tools.root,
    editor: element('div', { class: 'writing' }, fileTabs.root, editor.root),
    panels: panels.tabs.root,
    pageTools: pages.pageTools.root,
    pages: pages.sheets.root,
  })
  const document = { name: unnamed, files: [] }
  const refresh = (): void => {
    tools.show()
    fileTabs.show()
    display.refresh()
  }
  const blank = () => display.blank()
  const clear = () => display.clear()
  const bench: Bench = {
    ...{ session, editor, shell, desk, refresh, blank, clear, document },
    housing: undefined,
    saved: new Map([[unnamed, '']]),
    origin: 'files',
  }
  const display = openDisplay(bench, { ...pages, ...panels, follower, start })
  tools.show()
  desk?.show(document)
  shell.readOnly(desk === undefined)
  shell.view('pages')
  shell.state('Đang khởi động phần dựng trang…')
  bindKeys(bench, { follower, pageTools: pages.pageTools })
  takeDropped(bench)
  return { unsaved: () => mayWrite(bench) && unsavedTexts(bench).length > 0 }
}

/** The pages with what stands above them, and the list of them. */
function openPages(session: Session) {
  const sheets = openSheets({
    wantPage: session.page,
    clicked: session.source,
    turned: (page, count) => {
      pageTools.turned(page, count)
      list.show(page, count)
    },
  })
  const pageTools = openPageTools({ zoom: sheets.zoom, goTo: sheets.goTo })
  const list = openPageList(sheets.goTo)
  return { sheets, pageTools, list }
}

/** What is told of the document beside its pages. */
function openPanels(own: () => Bench, follower: CaretFollower, pageList: HTMLElement) {
  const findings = openFindingList({
    goTo: ({ place }) => {
      if (place) goTo(own(), place)
    },
    fix: (edits) => own().editor.fix(edits),
    explain: async (rule) => showRule((await own().session.ask({ kind: 'explain', rule }, 'explained')).text),
  })
  const headings = openHeadingList((line) => {
    goTo(own(), { file: own().document.name, line, column: 1 })
    follower.show()
  })
  const tabs = openTabs('Kiểm tra và dàn ý', [
    { id: 'findings', words: 'Kiểm tra', panel: findings.root },
    { id: 'headings', words: 'Đề mục', panel: headings.root },
    { id: 'pages', words: 'Trang', panel: pageList },
  ])
  return { findings, headings, tabs }
}

/** To a place in a text that can be changed, else to where it is printed. */
function goTo(bench: Bench, place: Place): void {
  const { editor, session, shell, document } = bench
  if (!mayWrite(bench)) session.locate(place.line)
  else if (textNames(document).includes(place.file)) {
    editor.turnTo(place.file)
    bench.refresh()
    shell.view('editor')
    editor.goTo(place)
  } else shell.tell(`Chỗ này ở tệp ${place.file}, dòng ${place.line}: sửa tệp ấy rồi mở lại cùng văn bản.`)
}

/** What was typed goes to the engine: the text, or another file of the document and then the text again. */
function typed(bench: Bench, name: string, text: string): void {
  const { document, session, editor, desk } = bench
  if (name !== document.name) {
    const isProfile = name === document.profile?.file
    const changed = {
      files: isProfile ? [] : [{ name, bytes: new TextEncoder().encode(text) }],
      ...(isProfile && { profile: { file: name, text } }),
    }
    bench.document = withFiles(document, changed)
    desk?.put(changed)
  }
  const own = editor.text(document.name)
  if (own.trim() === '') bench.clear()
  else session.edit(own)
}

/** The engine runs: what it can do is offered. */
function begin(bench: Bench, housing: Housing, showTools: () => void): void {
  bench.housing = housing
  if (!bench.session.last()) bench.shell.state('')
  if (housing.name !== '' && housing.name !== bench.document.name) {
    bench.editor.open(housing.name, bench.editor.text())
    bench.document = { ...bench.document, name: housing.name }
    bench.saved = new Map([[housing.name, bench.saved.get(unnamed) ?? '']])
    bench.shell.name(housing.name)
  }
  bench.shell.readOnly(!mayWrite(bench))
  showTools()
  if (!housing.can.pdf)
    bench.shell.tell(
      'Trình duyệt này không chạy WebAssembly (Edge: chế độ bảo mật nâng cao) nên không có trang in và PDF. Vẫn kiểm tra và xuất DOCX được; muốn đủ thì mở bằng Chrome hay Edge thường, hoặc dùng lệnh kehoach build.',
    )
}

const waysToBegin = (bench: () => Bench) => ({
  open: () => void openChosen(bench(), 'files'),
  folder: () => void openChosen(bench(), 'folder'),
  paste: () => pasteDocument(bench()),
  template: () => void chooseTemplate(bench()),
})

/** The parts of the window, each with what takes the focus there. */
const regions: readonly { readonly view: View; readonly part: string; readonly focus: string }[] = [
  { view: 'editor', part: '.write', focus: '.cm-content' },
  { view: 'panels', part: '.panels', focus: '[role="tab"][aria-selected="true"]' },
  { view: 'pages', part: '.read', focus: '.desk' },
]

function bindKeys(bench: Bench, { follower, pageTools }: Pick<DisplayParts, 'follower' | 'pageTools'>): void {
  const { editor, desk, shell } = bench
  const moveOn = (): void => {
    const at = regions.findIndex(({ part }) => document.activeElement?.closest(part))
    for (let step = 1; step <= regions.length; step++) {
      const { view, focus = '' } = regions[(at + step) % regions.length] ?? {}
      const next = document.querySelector<HTMLElement>(focus)
      if (!view || !next?.checkVisibility()) continue
      shell.view(view)
      next.focus()
      return
    }
  }
  bindShortcuts([
    { keys: 'F6', does: 'sang phần bên cạnh: soạn, kiểm tra, trang in', run: moveOn },
    { keys: 'Ctrl+Enter', does: 'cho xem chỗ đang soạn trên trang in', run: follower.show },
    ...(desk ? [{ keys: 'Ctrl+O', does: 'mở tệp', run: () => void openChosen(bench, 'files') }] : []),
    { keys: 'Ctrl+S', does: 'lưu văn bản nguồn', run: () => void save(bench) },
    { keys: 'Ctrl+Alt+D', does: 'tải DOCX', run: () => void giveDocument(bench, 'docx') },
    { keys: 'Ctrl+Alt+P', does: 'tải PDF', run: () => void giveDocument(bench, 'pdf') },
    { keys: 'Alt++', does: 'trang to hơn', run: () => pageTools.step(1) },
    { keys: 'Alt+-', does: 'trang nhỏ hơn', run: () => pageTools.step(-1) },
    { keys: 'F1', does: 'phím tắt, việc không làm được', run: showHelp },
  ])
  editor.focus()
}

function takeDropped(bench: Bench): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0 || !bench.desk) return
    event.preventDefault()
    void readFiles(files).then((chosen) => openGiven(bench, chosen))
  })
}

/** Calls a function once, when it is first asked for. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}
