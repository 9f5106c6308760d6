import type { Bench } from './bench.ts'
import type { DeskAnswer, FormField, TemplateCard, Typed } from './desk.ts'
import { take } from './documents.ts'
import { button, element } from './html.ts'
import { addToFoot, showDialog } from './rule-page.ts'

/** Lets the reader choose a template, then asks what is to stand in it. */
export async function chooseTemplate(bench: Bench): Promise<void> {
  bench.shell.tell('Đang mở danh sách mẫu…')
  const answer = await bench.desk?.ask({ kind: 'templates' })
  bench.shell.quiet()
  if (answer?.kind !== 'templates') return
  const list = element('div', { class: 'cards' })
  const dialog = showDialog('Chọn mẫu', element('h2', {}, 'Bắt đầu từ mẫu'), list)
  for (const card of answer.cards) {
    const choose = button(
      '',
      () => {
        dialog.close()
        fillIn(bench, card)
      },
      { class: 'way' },
    )
    choose.append(element('strong', {}, card.id), element('span', {}, card.about))
    list.append(choose)
  }
}

/** Everything may be left for later: what is not typed stays as it is. */
function fillIn(bench: Bench, { id, about, fields }: TemplateCard): void {
  const rows = fields.map(fieldRow)
  const form = element(
    'form',
    { id: 'fill-in' },
    element('h2', {}, about),
    element(
      'p',
      {},
      'Điền được ô nào thì điền; các ô còn lại sửa sau trong văn bản. Bảng và danh sách sửa trong tệp số liệu.',
    ),
    ...rows.map(({ root }) => root),
  )
  const dialog = showDialog('Điền mẫu', form)
  addToFoot(dialog, element('button', { type: 'submit', form: form.id, class: 'main' }, 'Tạo văn bản'))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const typed: Typed = Object.fromEntries(rows.map(({ key, input }) => [key, input.value]))
    const answer = await bench.desk?.ask({ kind: 'begin', id, typed })
    if (answer?.kind === 'faults') return showFaults(rows, answer.faults)
    dialog.close()
    if (answer) await take(bench, Promise.resolve<DeskAnswer>(answer))
  })
}

interface FieldRow {
  readonly key: string
  readonly root: HTMLElement
  readonly input: HTMLInputElement
  readonly fault: HTMLElement
}

function fieldRow({ key, asks, value, sample }: FormField): FieldRow {
  const id = `field-${key}`
  const input = element('input', {
    id,
    value,
    'aria-describedby': `${id}-fault`,
    ...(sample && { placeholder: `như: ${sample}` }),
  })
  const fault = element('span', { id: `${id}-fault`, class: 'field-fault' })
  return {
    key,
    input,
    fault,
    root: element('p', { class: 'field' }, element('label', { for: id }, asks), input, fault),
  }
}

/** Says beside each field what is wrong with it, and goes to the first. */
function showFaults(rows: readonly FieldRow[], faults: Typed): void {
  for (const { key, input, fault } of rows) {
    fault.textContent = faults[key] ?? ''
    input.setAttribute('aria-invalid', String(faults[key] !== undefined))
  }
  rows.find(({ key }) => faults[key] !== undefined)?.input.focus()
}
