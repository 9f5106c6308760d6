import type { Bench } from './bench.ts'
import { giveSources } from './exports.ts'
import { button } from './html.ts'
import { unsavedTexts } from './own-texts.ts'

/** Puts the text where it came from, or hands it out where that can't be. */
export async function save(bench: Bench, over = false): Promise<void> {
  const { session, editor, shell, housing } = bench
  if (!housing?.can.write) return bench.desk && giveSources(bench)
  const text = editor.text()
  const { state } = await session.ask({ kind: 'save', rev: session.rev(), text, over }, 'saved')
  if (state === 'written') {
    bench.saved.set(bench.document.name, text)
    shell.tell('Đã lưu.')
    return
  }
  const overwrite = button('Ghi đè bản trên đĩa', () => void save(bench, true))
  shell.tell('Tệp đã được sửa ở nơi khác sau khi mở, nên chưa ghi gì.', overwrite)
}

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
      button('Giữ bản đang gõ', shell.quiet),
    )
}
