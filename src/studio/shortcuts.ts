import { element } from './html.ts'
import { showDialog } from './rule-page.ts'

/** A key with what it does. */
export interface Shortcut {
  /** As it is shown: `Ctrl+S`. */
  readonly keys: string
  readonly does: string
  readonly run: () => void
}

const ofEditor: readonly (readonly [keys: string, does: string])[] = [
  ['F8, Shift+F8', 'tới chỗ cần xem sau, trước'],
  ['Ctrl+Z, Ctrl+Y', 'hoàn tác, làm lại'],
  ['Ctrl+F', 'tìm và thay'],
  ['Ctrl+Space', 'gợi ý khóa và giá trị'],
  ['Ctrl+Shift+[, ]', 'gập, mở phần khai báo'],
  ['Tab', 'ra khỏi khung soạn'],
]

let bound: readonly Shortcut[] = []

/** Has keys do something wherever the focus is, unless a dialog is open. */
export function bindShortcuts(shortcuts: readonly Shortcut[]): void {
  bound = shortcuts
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return
    const keys = [
      event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
      event.altKey ? 'Alt+' : '',
      event.shiftKey ? 'Shift+' : '',
      nameOf(event),
    ].join('')
    const found = bound.find((it) => it.keys === keys)
    if (!found) return
    event.preventDefault()
    found.run()
  })
}

const nameOf = ({ key }: KeyboardEvent): string => (key.length === 1 ? key.toUpperCase() : key)

/** What only the command line does, and how. */
const elsewhere: readonly string[] = [
  'Tệp .doc của Word cũ: mở bằng Word, lưu lại thành .docx rồi mở ở đây.',
  'Trộn hơn 500 hàng, nhiều luồng cùng lúc: kehoach build mau.md --data danh-sach.xlsx.',
  'Tách phụ lục ra tệp riêng: kehoach build --tach-phu-luc.',
  'Chuyển kế hoạch năm trước sang năm nay: kehoach new --tu ke-hoach-2025.md.',
  'Tự cập nhật khi sửa bằng trình soạn thảo khác: kehoach preview.',
  'PDF ở đây dùng phông Tinos, cùng cỡ chữ và ngắt dòng với Times New Roman; DOCX dùng Times New Roman.',
]

/** All keys there are, and what can't be done with any. */
export function showHelp(): void {
  const rows = [...bound.map(({ keys, does }) => [keys, does] as const), ...ofEditor].map(([keys, does]) =>
    element('tr', {}, element('td', {}, element('kbd', {}, keys)), element('td', {}, does)),
  )
  showDialog(
    'Phím tắt',
    element('h2', {}, 'Phím tắt'),
    element('table', { class: 'keys' }, element('tbody', {}, ...rows)),
    element('h2', {}, 'Việc không làm được ở đây'),
    element('ul', {}, ...elsewhere.map((line) => element('li', {}, line))),
  )
}
