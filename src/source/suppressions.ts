import type { Parent } from 'mdast'
import type { Place } from '../findings/diagnostic.ts'
import type { Suppression } from '../findings/suppress.ts'
import { foldLetters } from '../vietnamese/fold.ts'
import type { Markdown } from './markdown.ts'
import type { YamlTree } from './yaml.ts'

/** `<!-- kehoach-bo-qua RULE: lý do -->` */
const suppressionMark = /<!--\s*kehoach-bo-qua\s+([\w-]+)\s*(?::((?:(?!<!--)[\s\S])*?))?-->/

/** The same as it is misspelt: with blanks, a colon or capitals, or the rule alone behind “bỏ qua”; its group is the rule. */
const misspeltMark =
  /^<!--[\s:]{0,20}(?:(?:ke[ _-]?hoach[ _-]?)?bo[ _-]?qua(?=[\s:]{1,20}[a-z]{1,40}[-_][a-z])|kehoach[ _-]?bo[ _-]?qua)[\s:]{0,20}([a-z]+(?:[-_][a-z\d]+)*)?/

/** A comment that was meant for a wish, with the wish as it should be typed. */
function misspelt(typed: string, place: Required<Place>): Suppression | undefined {
  const found = typed.endsWith('-->') ? misspeltMark.exec(foldLetters(typed)) : undefined
  if (!found) return undefined
  const rule = found[1]?.replaceAll('_', '-') ?? ''
  const said = typed.slice(found[0].length, -'-->'.length)
  const reason = said.replace(/^[\s:,–-]+/, '').trim()
  const text = `<!-- kehoach-bo-qua ${rule || 'quy-tắc'}: ${reason || 'lý do'} -->`
  return { rule, reason, place, instead: { place, text } }
}

/** `bo_qua:` of the keys: reasons by rule. */
export function keySuppressions(meta: YamlTree): Suppression[] {
  const given = meta.value.bo_qua
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return []
  return Object.entries(given).map(([key, reason]) => ({
    rule: key.replaceAll('_', '-'),
    reason: typeof reason === 'string' ? reason.trim() : '',
    place: meta.placeOf(['bo_qua', key], 'key'),
  }))
}

/** Comments that set findings of the block below them aside. */
export const commentSuppressions = (texts: readonly Markdown[]): Suppression[] =>
  texts.flatMap(({ text, root, at }) => {
    if (!text.includes('<!--')) return []
    const wishes: Suppression[] = []
    const walk = (parent: Parent): void => {
      for (const [i, node] of parent.children.entries()) {
        if ('children' in node) walk(node)
        if (node.type !== 'html') continue
        const [typed, rule = '', reason = ''] = suppressionMark.exec(node.value) ?? []
        if (typed === undefined) {
          const wish = misspelt(node.value, at(node.position))
          if (wish) wishes.push(wish)
          continue
        }
        const next = parent.children.slice(i + 1).find((one) => one.type !== 'html' || !suppressionMark.test(one.value))
        const block = next && at(next.position)
        const place = at(node.position)
        wishes.push({ rule, reason: reason.trim(), place, lines: [block?.line ?? 0, block?.endLine ?? 0] })
      }
    }
    walk(root)
    return wishes
  })
