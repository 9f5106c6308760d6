import type { Revision } from '../engine/messages.ts'
import type { Bench } from './bench.ts'
import type { CaretFollower } from './caret-follower.ts'
import { countWords, type FindingList } from './finding-list.ts'
import type { HeadingList } from './heading-list.ts'
import type { PageTools } from './page-tools.ts'
import type { Sheets } from './sheets.ts'
import type { Tabs } from './tabs.ts'

/** The parts that show a revision. */
export interface DisplayParts {
  readonly sheets: Sheets
  readonly pageTools: PageTools
  readonly findings: FindingList
  readonly headings: HeadingList
  readonly tabs: Tabs
  readonly follower: CaretFollower
  /** Shown until there is a text. */
  readonly start: HTMLElement | undefined
}

/** So long typing has to rest before findings are read aloud, ms. */
const rest = 1000

/** Shows what is made of texts. */
export interface Display {
  readonly show: (revision: Revision) => void
  /** Another file is shown, or there are others. */
  readonly refresh: () => void
  /** Nothing is known of the text yet. */
  readonly blank: () => void
  /** There is no text. */
  readonly clear: () => void
}

/** Starts with nothing shown. */
export function openDisplay(bench: Bench, parts: DisplayParts): Display {
  const { shell, session, editor } = bench
  let announced = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const announce = (words: string): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (words !== announced) shell.announce(words)
      announced = words
    }, rest)
  }
  const show = (revision: Revision): void => {
    const { findings, pages, older, headings } = revision
    const { sheets, pageTools, tabs, follower, start } = parts
    const count = findings.filter(({ suppressed }) => suppressed === undefined).length
    if (start) start.hidden = true
    sheets.show(revision, revision.rev === session.rev())
    pageTools.older(older && pages.length > 0)
    parts.findings.show(findings, editor.name())
    parts.headings.show(headings)
    tabs.rename('findings', count > 0 ? `Kiểm tra (${count})` : 'Kiểm tra')
    if (revision.rev === session.rev()) editor.underline(findings)
    const words = countWords(findings)
    const inPages = bench.housing?.can.pdf === false ? 'không có trang in' : `${pages.length} trang`
    shell.state(`${inPages} · ${words || 'không có lỗi'}`)
    document.title = `${count > 0 ? `(${count}) ` : ''}${bench.document.name} – kehoach`
    announce(words || 'Không thấy gì cần sửa')
    follower.moved()
  }
  const blank = (): void => {
    session.forget()
    show({ rev: session.rev(), findings: [], pages: [], headings: [], older: false })
    shell.state('')
  }
  return {
    show,
    blank,
    refresh: () => {
      const revision = session.current()
      if (revision) show(revision)
    },
    clear: () => {
      blank()
      if (parts.start) parts.start.hidden = false
    },
  }
}
