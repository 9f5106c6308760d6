import type { Place, Report } from '../findings/diagnostic.ts'
import type { Markdown } from './markdown.ts'

const opening = 'Ví dụ của mẫu'

/** Letters of a note's list of examples, after which it stops. */
const mostLetters = 110

/** A note below which words of a template's made-up data stand, and which of them; two hyphens would end a comment. */
export function sampleNote(samples: readonly string[]): string {
  const words = [...new Set(samples.map((text) => text.replace(/\s+|-{2,}|[<>]/g, ' ').trim()))].filter(Boolean)
  const shown: string[] = []
  for (const word of words)
    if (shown.join('; ').length + word.length <= mostLetters || shown.length === 0)
      shown.push(word.slice(0, mostLetters))
  const rest = shown.length < words.length ? '; …' : ''
  return `<!-- ${opening}, thay cho đúng rồi xóa dòng này: ${shown.join('; ')}${rest} -->`
}

/** A note on a plan begun from a template for offices of another kind: all its words are that kind's. */
export const audienceNote = (audience: string): string =>
  `<!-- ${opening} ${ofOthers} ${audience}: sửa căn cứ, tên đơn vị và việc được giao trong cả bài rồi xóa dòng này -->`

const ofOthers = 'viết cho'

/** Whether a place is in a section below whose heading `sampleNote` still says that its units and days are made up. */
export function samplePlaces(texts: readonly Markdown[]): (place: Place | undefined) => boolean {
  const stretches = texts.flatMap(({ root: { children }, at, text }) => {
    if (!text.includes(opening)) return []
    const headings = children.filter(({ type }) => type === 'heading').map(({ position }) => at(position))
    const notes = children.filter((node) => node.type === 'html' && node.value.startsWith(`<!-- ${opening},`))
    return notes.map(({ position }) => {
      const { file, line } = at(position)
      const from = headings.findLast((heading) => heading.line < line)?.line ?? 1
      return { file, from, to: headings.find((heading) => heading.line > line)?.line ?? Number.POSITIVE_INFINITY }
    })
  })
  return (place) =>
    stretches.some(({ file, from, to }) => place?.file === file && place.line >= from && place.line < to)
}

/** Notes of `sampleNote` and `audienceNote` that were left: what stands below them is made up. */
export function reportSamples(texts: readonly Markdown[], report: Report): void {
  for (const { text, root, at } of texts) {
    if (!text.includes(opening)) continue
    for (const node of root.children) {
      if (node.type !== 'html' || !node.value.startsWith(`<!-- ${opening}`)) continue
      const isOfOthers = node.value.startsWith(`<!-- ${opening} ${ofOthers} `)
      report({
        rule: 'vi-du-cua-mau',
        message: isOfOthers ? 'Bài này theo mẫu của loại cơ quan khác' : 'Mục này còn ví dụ của mẫu',
        hint: `${isOfOthers ? 'đọc cả bài, sửa theo' : 'thay ví dụ bằng nội dung của'} cơ quan, rồi xóa dòng ghi chú này`,
        place: at(node.position),
      })
    }
  }
}
