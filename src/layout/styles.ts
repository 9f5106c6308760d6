import { page, type StyleId, type StyleRule, styles } from '../decree/table.ts'
import type { Format } from '../document/doc.ts'
import type { Page, Style } from './layout.ts'
import { mmToPt, snap, snapInto } from './length.ts'

/** The decree table under the author's choices. */
export function resolveStyles(format: Format): Record<StyleId, Style> {
  const resolve = (rule: StyleRule): Style => ({
    name: rule.name,
    size: rule.size.used[format.bodySize],
    bold: rule.bold ?? false,
    italic: rule.italic ?? false,
    align: rule.align,
    indent: rule.indent ? snap(mmToPt(format.indent)) : 0,
    before: rule.before ?? 0,
    after: rule.after ?? 0,
    lineSpacing: rule.spaced ? format.lineSpacing : 1,
    ...(rule.outline && { outline: rule.outline }),
    keepNext: rule.keepNext ?? false,
  })
  const entries = Object.entries(styles) as [StyleId, StyleRule][]
  return Object.fromEntries(entries.map(([id, rule]) => [id, resolve(rule)])) as Record<StyleId, Style>
}

/** A4 upright with the author's margins. */
export function resolvePage({ margin }: Format): Page {
  const side = (name: keyof typeof margin) => snapInto(margin[name], page.margin[name])
  return {
    width: snap(mmToPt(page.width)),
    height: snap(mmToPt(page.height)),
    margin: { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') },
    numberOffset: snap(mmToPt(page.numberOffset)),
  }
}

export const textArea = ({ width, height, margin }: Page) => ({
  textWidth: width - margin.left - margin.right,
  textHeight: height - margin.top - margin.bottom,
})
