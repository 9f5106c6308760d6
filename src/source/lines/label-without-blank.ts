import { labelOf } from '../../vietnamese/lines/label.ts'

/** What such a line may begin with: most have nothing of it, and no label needs to be looked for. */
const likely = /^(?:[-+–—•·●○▪►➢✓✔][A-Za-zÀ-ỹ]|\(?[\da-zđIVX][\da-zđIVX.]{0,5}[.)/][A-Za-zÀ-ỹ])/

/** Characters of the label that a line opens with where its words follow without a blank: `a)Lập`, `1.Khảo sát`, `-Các`; 0 for others. */
export function labelWithoutBlank(text: string): number {
  if (!likely.test(text)) return 0
  const label = labelOf(text)
  return label && label.length === label.typed.length && label.length < text.length ? label.length : 0
}
