import { type Bench, mayWrite } from './bench.ts'
import { openChosen, pasteDocument } from './documents.ts'
import { giveAll, giveDocument } from './exports.ts'
import { button, element } from './html.ts'
import { mergeRows } from './merging.ts'
import { save } from './saving.ts'
import { showHelp } from './shortcuts.ts'

/** The buttons above everything, those that can do something here; none before they are shown. */
export function openTools(bench: () => Bench): { readonly root: HTMLElement; readonly show: () => void } {
  const root = element('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Văn bản' })
  const tool = (words: string, click: () => void, title: string) => button(words, click, { title })
  const main = (words: string, click: () => void, title: string) => button(words, click, { title, class: 'main' })
  const show = (): void => {
    const { desk, housing, document } = bench()
    root.replaceChildren(
      ...(desk
        ? [
            tool('Mở', () => void openChosen(bench(), 'files'), 'Mở tệp Word, .md, .yaml, hình, số liệu (Ctrl+O)'),
            tool('Dán', () => pasteDocument(bench()), 'Dán một văn bản chép từ nơi khác'),
          ]
        : []),
      ...(mayWrite(bench()) ? [tool('Lưu', () => void save(bench()), 'Lưu văn bản nguồn (Ctrl+S)')] : []),
      main('Tải DOCX', () => void giveDocument(bench(), 'docx'), 'Tải tệp Word (Ctrl+Alt+D)'),
      ...(housing?.can.pdf === false
        ? []
        : [main('Tải PDF', () => void giveDocument(bench(), 'pdf'), 'Tải tệp PDF/A (Ctrl+Alt+P)')]),
      ...(desk ? [tool('Xuất tất cả', () => void giveAll(bench()), 'Nguồn, DOCX, PDF trong một tệp ZIP')] : []),
      ...(desk && document.data
        ? [tool('Trộn', () => void mergeRows(bench()), 'Làm một văn bản cho mỗi hàng của tệp số liệu')]
        : []),
      button('?', showHelp, { 'aria-label': 'Phím tắt và giới hạn', title: 'Phím tắt, việc không làm được (F1)' }),
    )
  }
  return { root, show }
}
