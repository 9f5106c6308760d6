import { page, ruleOf, type StyleId, type StyleRule, styles } from '../decree/table.ts'
import type { Format } from '../document/doc.ts'
import type { Page, Style } from './layout.ts'
import { mmToPt, snap, snapInto } from './length.ts'

/** The decree table under the author's choices; `headings` are those in use, the wider before the narrower. */
export function resolveStyles(format: Format, headings: readonly StyleId[]): Record<StyleId, Style> {
  const resolve = (id: StyleId, rule: StyleRule): Style => ({
    name: rule.name,
    size: rule.size.used[format.bodySize],
    bold: rule.bold ?? false,
    italic: rule.italic ?? false,
    align: rule.align,
    indent: rule.indent ? snap(mmToPt(format.indent)) : 0,
    before: rule.before ?? 0,
    after: rule.after ?? 0,
    lineSpacing: rule.spaced ? format.lineSpacing : 1,
    ...(rule.colour && { colour: rule.colour }),
    ...(headings.includes(id) && { heading: true, outline: headings.indexOf(id) + 1 }),
    ...(id === 'appendixLabel' && { outline: 1 }),
    keepNext: rule.keepNext ?? false,
  })
  const resolved = Object.keys(styles)
    .filter(isStyleId)
    .map((id) => [id, resolve(id, ruleOf(id))] as const)
  return Object.fromEntries(resolved) as Record<StyleId, Style>
}

const isStyleId = (name: string): name is StyleId => Object.hasOwn(styles, name)

/** A4 with the author's margins, upright or turned (M.I k.2). */
export function resolvePage({ margin }: Format, landscape = false): Page {
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height]
  const side = (name: keyof typeof margin) => snapInto(margin[name], page.margin[name])
  return {
    width: snap(mmToPt(width)),
    height: snap(mmToPt(height)),
    margin: { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') },
    numberOffset: snap(mmToPt(page.numberOffset)),
  }
}

/** What the margins leave of a page, pt. */
export const textArea = ({ width, height, margin }: Page) => ({
  textWidth: width - margin.left - margin.right,
  textHeight: height - margin.top - margin.bottom,
})
