import { type Diagnostic, type Edit, editsOf } from '../findings/diagnostic.ts'
import { button, element } from './html.ts'

/** Everything found in the text, each a button that leads to its place. */
export interface FindingList {
  readonly root: HTMLElement
  /** `name` is that of the file that is shown, in which fixes can be made. */
  readonly show: (findings: readonly Diagnostic[], name: string) => void
}

/** What the list asks for. */
export interface FindingWishes {
  readonly goTo: (finding: Diagnostic) => void
  /** Absent where the text can't be changed. */
  readonly fix?: (edits: readonly Edit[]) => void
  readonly explain: (rule: string) => void
}

/** In words, for who sees no colours. */
export const severityWords = { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' } as const

/** More are counted, not listed: who has so many begins with the first. */
const most = 200

/** Starts with nothing found. */
export function openFindingList(wishes: FindingWishes): FindingList {
  const root = element('div', { class: 'findings' })
  let shown = ''
  return {
    root,
    show: (findings, name) => {
      const now = JSON.stringify([name, findings])
      if (now === shown) return
      shown = now
      const focused = focusedIn(root)
      root.replaceChildren(...contents(findings, name, wishes))
      focused?.(root)
    },
  }
}

/** Focus stays at the same finding, or where it was in the list. */
function focusedIn(root: HTMLElement): ((root: HTMLElement) => void) | undefined {
  const active = document.activeElement
  if (!(active instanceof HTMLButtonElement) || !root.contains(active)) return undefined
  const buttons = [...root.querySelectorAll('button')]
  const at = buttons.indexOf(active)
  const words = active.closest('li')?.textContent
  return (after) => {
    const now = [...after.querySelectorAll('button')]
    const same = now.find((it) => it.className === active.className && it.closest('li')?.textContent === words)
    const found = same ?? now[Math.min(at, now.length - 1)]
    const panel = after.closest<HTMLElement>('[role="tabpanel"]')
    ;(found ?? panel)?.focus({ preventScroll: true })
  }
}

function contents(findings: readonly Diagnostic[], name: string, wishes: FindingWishes): readonly Node[] {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  const aside = findings.filter(({ suppressed }) => suppressed !== undefined)
  const { fix } = wishes
  // What is but a hint is mended one by one.
  const edits = editsIn(
    open.filter(({ severity }) => severity !== 'hint'),
    name,
  )
  const item = (one: Diagnostic) => findingItem(one, name, wishes)
  return [
    ...(open.length === 0 ? [element('p', { class: 'none' }, 'Không thấy gì cần sửa.')] : []),
    ...(fix && edits.length > 1
      ? [
          element(
            'p',
            { class: 'all' },
            button(`Sửa hết ${edits.length} chỗ sửa được`, () => fix(edits), { class: 'fix-all' }),
          ),
        ]
      : []),
    element('ol', {}, ...open.slice(0, most).map(item)),
    ...(open.length > most ? [element('p', {}, `… và ${open.length - most} điều nữa.`)] : []),
    ...(aside.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, `Đã bỏ qua ${aside.length} điều`),
            element('ol', {}, ...aside.map(item)),
          ),
        ]
      : []),
  ]
}

/** The edits of fixes in the text that is written here. */
const editsIn = (findings: readonly Diagnostic[], name: string): readonly Edit[] =>
  findings
    .filter(({ suppressed }) => suppressed === undefined)
    .flatMap(editsOf)
    .filter(({ place }) => place.file === name)

function findingItem(finding: Diagnostic, name: string, { goTo, fix, explain }: FindingWishes): HTMLElement {
  const { severity, message, hint, clause, rule, suppressed } = finding
  const edits = editsIn([finding], name)
  const lead = button('', () => goTo(finding), { class: 'finding' })
  lead.append(
    element('span', { class: `severity ${severity}` }, severityWords[severity]),
    ' ',
    element('span', { class: 'message' }, message),
    ' ',
    element('span', { class: 'where' }, placeWords(finding, name)),
  )
  return element(
    'li',
    { class: severity },
    lead,
    ...(hint ? [element('p', { class: 'hint' }, `Cách sửa: ${hint}.`)] : []),
    ...(clause ? [element('p', { class: 'clause' }, clause)] : []),
    ...(suppressed ? [element('p', { class: 'clause' }, `Bỏ qua vì: ${suppressed}`)] : []),
    element(
      'p',
      { class: 'ways' },
      ...(fix && edits.length > 0
        ? [button('Sửa', () => fix(edits), { class: 'fix', 'aria-label': `Sửa: ${message}` })]
        : []),
      button('Vì sao?', () => explain(rule), { class: 'why', 'aria-label': `Vì sao: ${message}` }),
    ),
  )
}

const placeWords = ({ place, related = [] }: Diagnostic, name: string): string =>
  place
    ? `${place.file === name ? '' : `${place.file}, `}dòng ${place.line}${related.length > 0 ? ` và ${related.length} chỗ khác` : ''}`
    : ''

/** “2 lỗi, 1 cảnh báo”; nothing where nothing was found. */
export function countWords(findings: readonly Diagnostic[]): string {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  return Object.entries(severityWords)
    .flatMap(([severity, words]) => {
      const count = open.filter((it) => it.severity === severity).length
      return count > 0 ? [`${count} ${words.toLowerCase()}`] : []
    })
    .join(', ')
}
