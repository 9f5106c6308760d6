import type { Bench } from './bench.ts'
import { giveSources } from './exports.ts'
import { button } from './html.ts'
import { unsavedTexts } from './own-texts.ts'

/** Puts the text where it came from, or hands it out where that can't be. */
export async function save(bench: Bench, anyway = false): Promise<void> {
  const { session, editor, shell, housing } = bench
  if (!housing?.can.write) return bench.desk && giveSources(bench)
  const text = editor.text()
  const { state } = await session.ask({ kind: 'save', rev: session.rev(), text, over: anyway }, 'saved')
  if (state === 'written') {
    bench.saved.set(bench.document.name, text)
    shell.tell('Đã lưu.')
    return
  }
  const over = (words: string) => button(words, () => void save(bench, true))
  if (state === 'gone')
    shell.tell('Tệp đã bị xóa, đổi tên hay chuyển đi sau khi mở, nên chưa ghi gì.', over('Ghi lại vào chỗ cũ'))
  else shell.tell('Tệp đã được sửa ở nơi khác sau khi mở, nên chưa ghi gì.', over('Ghi đè bản trên đĩa'))
}

/** Ways to take the text along from a window whose server is lost. */
export const waysToRescue = (bench: Bench): readonly HTMLElement[] => [
  button('Tải văn bản về', () => giveSources(bench)),
  button('Chép văn bản', () => void navigator.clipboard.writeText(bench.editor.text())),
]

/** Takes the text as it lies in the file now; where something was typed since, the author is asked. */
export function takeChange(bench: Bench, text: string): void {
  const { editor, shell, session } = bench
  const take = (): void => {
    bench.saved.set(bench.document.name, text)
    shell.quiet()
    // What changes is sent as if it were typed.
    if (editor.text() === text) session.edit(text)
    else editor.replace(text)
  }
  if (unsavedTexts(bench).length === 0 || editor.text() === text) take()
  else
    shell.tell(
      'Tệp vừa được sửa ở nơi khác, còn ở đây có chữ chưa lưu.',
      button('Lấy bản trên đĩa', take),
      button('Giữ bản đang gõ', () => {
        session.keep()
        shell.quiet()
      }),
    )
}
