import { child, childrenOf, type Element, switchOf, toNumber, valOf } from './element.ts'

/** What the mark that begins a field shows by itself, as old forms have it: a box that may be ticked, or the choice from a list. */
export function formFieldText(fieldChar: Element): string {
  const data = child(fieldChar, 'ffData')
  const box = child(data, 'checkBox')
  if (box) return (switchOf(box, 'checked') ?? switchOf(box, 'default')) ? '☒' : '☐'
  const list = child(data, 'ddList')
  const chosen = toNumber(valOf(list, 'result') ?? valOf(list, 'default')) ?? 0
  return childrenOf(list, 'listEntry')[chosen]?.attributes.val?.normalize('NFC') ?? ''
}
