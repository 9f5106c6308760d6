import type { YamlTree } from '../../source/yaml.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import type { LegalBasis } from '../doc.ts'
import type { FrontMatter } from '../keys/front-matter.ts'
import { plainText } from '../words.ts'
import type { TextFlow } from './flow.ts'

/**
 * Parts the căn cứ that lead the body from the rest. "Căn cứ …" counts unless it runs on to a colon, as in
 * "Căn cứ …, Bộ Y tế xây dựng kế hoạch như sau:"; the other openings count where they end like a list, in a semicolon.
 * "Theo đề nghị của …" counts with a comma as well, or as a sentence in which nobody does anything.
 */
export function splitBases(flow: readonly TextFlow[]): {
  readonly bases: readonly LegalBasis[]
  readonly rest: readonly TextFlow[]
} {
  const bases: LegalBasis[] = []
  for (const block of flow) {
    if (block.kind !== 'paragraph' || !isLeadingBasis(plainText(block.content).trim())) break
    bases.push({ content: block.content, place: block.place })
  }
  return { bases, rest: flow.slice(bases.length) }
}

/** Whether the words of a paragraph are a căn cứ, where only căn cứ stand before it. */
export const isLeadingBasis = (text: string): boolean =>
  opensAsBasis(text) && (text.startsWith('Căn cứ') ? !text.endsWith(':') : text.endsWith(';') || isProposal(text))

/** By whose proposal the plan is made: M.II k.6 đ.a. */
const isProposal = (text: string): boolean =>
  /^\S+ đề nghị của /.test(text) && (text.endsWith(',') || (/^[^.,:]+\.$/.test(text) && !deeds.test(text)))

/** Of a sentence that says what is done on a proposal. */
const deeds = /\s(?:ban hành|xây dựng|tổ chức|triển khai|thực hiện|thành lập|phê duyệt|yêu cầu|giao|thì|sẽ|được|đã)\s/

/** `can_cu`, each opened by "Căn cứ" unless it opens as one itself. */
export function declaredBases({ can_cu = [] }: FrontMatter, meta: YamlTree): LegalBasis[] {
  return can_cu.map((typed, i) => {
    const text = typed.trim().replace(/\s+/g, ' ')
    const full = opensAsBasis(text) ? text : `Căn cứ ${text}`
    return { content: [{ kind: 'text', text: full }], place: meta.placeOf(['can_cu', i]) }
  })
}
