import { typeAtStart, typeNamed, unbuiltTypeNamed } from '../../decree/type-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import type { Confidence, ManuscriptLine } from './recognised.ts'

/** The name of the type that a line has, and what stands behind it. */
export interface TypedType {
  readonly type: string
  readonly rest?: string
  readonly confidence: Confidence
}

/** The type a line names: alone and set off, or in capitals before the abstract. */
export function typedTypeIn({ text, align, bold }: ManuscriptLine): TypedType | undefined {
  const capitals = inCapitals(text)
  const whole = text.length < 30 ? typeNamed(text) : undefined
  if (whole && (capitals || align === 'center' || bold)) return { type: whole, confidence: 'chắc' }
  const start = typeAtStart(text)
  if (start) return { ...start, confidence: 'khá chắc' }
  const other = capitals && text.length < 40 ? unbuiltTypeNamed(text) : undefined
  return other ? { type: other, confidence: 'khá chắc' } : undefined
}
