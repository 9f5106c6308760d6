import { type Bench, baseOf } from './bench.ts'
import { button, element } from './html.ts'
import { textNames } from './own-texts.ts'

/** The files of the document that are texts, each to be turned to; nothing where there is one only. */
export interface FileTabs {
  readonly root: HTMLElement
  readonly show: () => void
}

/** Shows no file yet. */
export function openFileTabs(bench: () => Bench): FileTabs {
  const root = element('nav', { class: 'file-tabs', 'aria-label': 'Tệp của văn bản', hidden: true })
  const show = (): void => {
    const { document, editor } = bench()
    const names = textNames(document)
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
