import { type Kind, kindNamed, kinds } from '../../decree/kinds.ts'
import { unbuiltSymbolOf } from '../../decree/type-names.ts'
import type { Recognised } from '../recognise/recognised.ts'

/**
 * The type a source is written as: a plan where the input names none. A type that the program doesn't write stays what it is,
 * with what was typed and nothing besides, so that it is refused where it is built and never printed as a plan.
 */
export function writtenKind(type: string | undefined): Kind {
  const [plan] = kinds
  if (type === undefined) return plan
  return kindNamed(type) ?? { ...plan, name: type, symbol: unbuiltSymbolOf(type), divided: false }
}

/** Whether the program writes documents of this type. */
export const isBuilt = ({ name }: Kind): boolean => kindNamed(name) !== undefined

/** Whether a text is divided into mục, so that it needs none that the form names. */
export const hasHeading = (body: Recognised['body']): boolean => body.some(({ kind }) => kind === 'heading')
