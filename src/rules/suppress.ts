import type { Parent } from 'mdast'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Markdown } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'

/** A wish to set findings of a rule aside: for the block below a comment, or for the whole source. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
  /** Of the comment or key. */
  readonly place: Place
  /** First and last line it covers; the whole source without. */
  readonly lines?: readonly [from: number, to: number]
}

/** `<!-- kehoach-bo-qua RULE: lý do -->` */
const suppressionMark = /<!--\s*kehoach-bo-qua\s+([\w-]+)\s*(?::\s*([\s\S]*?))?\s*-->/

/** Findings with those set aside marked; suppressions without a reason, or that set nothing aside, are findings too. */
export function suppressed(found: readonly Diagnostic[], wishes: readonly Suppression[]): Diagnostic[] {
  const used = new Set<Suppression>()
  const marked = found.map((one) => {
    const wish = wishes.find((it) => it.reason !== '' && covers(it, one))
    if (!wish) return one
    used.add(wish)
    return { ...one, suppressed: wish.reason }
  })
  const faults = wishes.flatMap((wish) =>
    wish.reason === '' ? [noReason(wish)] : used.has(wish) ? [] : [unused(wish)],
  )
  return [...marked, ...faults]
}

const covers = ({ rule, place, lines }: Suppression, one: Diagnostic): boolean =>
  rule === one.rule &&
  (!lines || (one.place?.file === place.file && one.place.line >= lines[0] && one.place.line <= lines[1]))

const noReason = ({ rule, place }: Suppression): Diagnostic => ({
  rule: 'bo-qua-thieu-ly-do',
  severity: 'error',
  message: `Bỏ qua “${rule}” mà không nêu lý do`,
  hint: `gõ \`<!-- kehoach-bo-qua ${rule}: lý do -->\`, hoặc \`bo_qua: {${rule}: lý do}\` trong phần khai báo`,
  place,
})

const unused = ({ rule, place }: Suppression): Diagnostic => ({
  rule: 'bo-qua-thua',
  severity: 'warning',
  message: `Lời bỏ qua “${rule}” không có gì để bỏ qua`,
  hint: 'bỏ lời này, hoặc sửa tên quy tắc',
  place,
})

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
  texts.flatMap(({ root, at }) => {
    const wishes: Suppression[] = []
    const walk = (parent: Parent): void => {
      for (const [i, node] of parent.children.entries()) {
        if ('children' in node) walk(node)
        const [typed, rule = '', reason = ''] = (node.type === 'html' && suppressionMark.exec(node.value)) || []
        if (typed === undefined) continue
        const next = parent.children[i + 1]
        const block = next && at(next.position)
        const place = at(node.position)
        wishes.push({ rule, reason: reason.trim(), place, lines: [block?.line ?? 0, block?.endLine ?? 0] })
      }
    }
    walk(root)
    return wishes
  })
