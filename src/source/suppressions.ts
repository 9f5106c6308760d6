import type { Parent } from 'mdast'
import type { Suppression } from '../findings/suppress.ts'
import type { Markdown } from './markdown.ts'
import type { YamlTree } from './yaml.ts'

/** `<!-- kehoach-bo-qua RULE: lý do -->` */
const suppressionMark = /<!--\s*kehoach-bo-qua\s+([\w-]+)\s*(?::((?:(?!<!--)[\s\S])*?))?-->/

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
        const [typed, rule = '', reason = ''] = (node.type === 'html' && suppressionMark.exec(node.value)) || []
        if (typed === undefined) continue
        const next = parent.children.slice(i + 1).find((one) => one.type !== 'html' || !suppressionMark.test(one.value))
        const block = next && at(next.position)
        const place = at(node.position)
        wishes.push({ rule, reason: reason.trim(), place, lines: [block?.line ?? 0, block?.endLine ?? 0] })
      }
    }
    walk(root)
    return wishes
  })
