import { type Bench, baseOf } from './bench.ts'
import type { ChosenFile } from './desk.ts'
import { button, element } from './html.ts'

/** The files of the document that are texts, each to be turned to; nothing where there is one only. */
export interface FileTabs {
  readonly root: HTMLElement
  readonly show: () => void
}

/** Larger ones are no texts that a person writes. */
const mostBytes = 500_000

/** Whether a file is a text to be written here. */
export const isWrittenHere = ({ name, bytes }: ChosenFile): boolean =>
  /\.(?:md|markdown|ya?ml|csv|json|txt)$/i.test(name) && bytes.length <= mostBytes && !bytes.includes(0)

/** Shows no file yet. */
export function openFileTabs(bench: () => Bench): FileTabs {
  const root = element('nav', { class: 'file-tabs', 'aria-label': 'Tệp của văn bản', hidden: true })
  const show = (): void => {
    const { document, editor } = bench()
    const names = [
      document.name,
      ...document.files.filter(isWrittenHere).map(({ name }) => name),
      ...(document.profile ? [document.profile.file] : []),
    ]
    root.hidden = names.length < 2
    root.replaceChildren(
      ...names.map((name) =>
        button(baseOf(name), () => turn(name), { title: name, 'aria-current': name === editor.name() && 'true' }),
      ),
    )
  }
  const turn = (name: string): void => {
    bench().editor.turnTo(name)
    show()
    bench().refresh()
    bench().editor.focus()
  }
  return { root, show }
}
