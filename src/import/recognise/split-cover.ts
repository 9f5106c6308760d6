import { kindNamed } from '../../decree/kinds.ts'
import { isNationOrMotto } from '../../decree/nation.ts'
import { typeNamed } from '../../decree/type-names.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import type { Block, Manuscript } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import type { ManuscriptLine } from './recognised.ts'

/** A decision and the plan it puts into force, in one file. */
export interface CoveredPlan {
  readonly cover: Manuscript
  readonly plan: Manuscript
}

/** Parts a document from the one it is issued with (MẪU 1.2, 1.3): its type is the second one named, and says so below. */
export function splitCover(manuscript: Manuscript): CoveredPlan | undefined {
  const { blocks } = manuscript
  const lines = blocks.map((block) => (block.type === 'section' ? [] : manuscriptLines([block])))
  const typeLineAt = (at: number) => lines[at]?.find((line) => isTypeLine(line))
  const first = lines.findIndex((_, at) => typeLineAt(at))
  if (first < 0 || first > 30 || typeNamed(typeLineAt(first)?.text ?? '') !== 'Quyết định') return undefined
  const second = lines.findIndex(
    (_, at) => at > first && kindNamed(typeNamed(typeLineAt(at)?.text ?? '') ?? '') !== undefined,
  )
  if (second < 0) return undefined
  const below = lines.slice(second, second + 8).flat()
  const type = typeNamed(typeLineAt(second)?.text ?? '') ?? ''
  if (!below.some(({ text }) => /kèm theo/i.test(text)) && !issues(lines.slice(first, second).flat(), type))
    return undefined
  let start = second
  while (start > first + 1 && isHeader(blocks[start - 1], lines[start - 1] ?? [])) start--
  return {
    cover: { ...manuscript, blocks: blocks.slice(0, start) },
    plan: { ...manuscript, blocks: blocks.slice(start), running: [] },
  }
}

/** Whether an Điều of a decision puts a document of this type into force. */
const issues = (lines: readonly ManuscriptLine[], type: string): boolean =>
  lines.some(({ text }) => foldWords(issued.exec(text)?.[1] ?? '').startsWith(foldWords(type)))

const issued =
  /^Điều \d+[^A-Za-zÀ-ỹ]{1,3}(?:ban hành|phê duyệt)\s(?:kèm theo (?:quyết định|nghị quyết) này\s)?(.{0,60})/i

const isTypeLine = ({ text, bold, align }: ManuscriptLine): boolean =>
  text.length < 30 && typeNamed(text) !== undefined && (inCapitals(text) || bold || align === 'center')

/** Stands in the header of the second document, and not at the end of the first. */
function isHeader(block: Block | undefined, lines: readonly ManuscriptLine[]): boolean {
  if (block?.type === 'section') return true
  if (lines.length === 0) return true
  if (lines.some(({ text }) => /^Nơi (?:nhận|gửi\s*:)/i.test(text))) return false
  if (lines.some(({ text }) => isNationOrMotto(text))) return true
  return lines.every(({ text }) => inCapitals(text) && opensAsAgency(text))
}
