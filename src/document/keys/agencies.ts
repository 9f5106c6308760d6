import type { Agency } from '../doc.ts'
import type { FrontMatter } from './front-matter.ts'

type Joint = Exclude<NonNullable<FrontMatter['co_quan']>, string | string[]>

/** Whether `co_quan` names several agencies: a joint document. */
export const isJoint = (given: unknown): given is Joint =>
  Array.isArray(given) && given.some((one) => typeof one !== 'string')

/** The agencies in the order of the header. */
export function readAgencies({ co_quan, co_quan_chu_quan }: FrontMatter): Agency[] {
  if (isJoint(co_quan)) return co_quan.map(({ ten, chu_quan }) => ({ name: ten, parent: chu_quan ?? [] }))
  const name = typeof co_quan === 'string' ? co_quan.split('\n') : (co_quan ?? [])
  return [{ parent: co_quan_chu_quan ?? [], name: name.map((line) => line.trim()).filter(Boolean) }]
}

/** M.II k.3 đ.b: the agencies' part of the symbol, those of a joint document in order. */
export function symbolOf({ ky_hieu, co_quan }: FrontMatter, typeSymbol: string): string | undefined {
  const joint = isJoint(co_quan) ? co_quan.flatMap((one) => one.ky_hieu ?? []) : []
  return (
    ky_hieu?.replace(new RegExp(`^${typeSymbol}-`), '') ??
    (joint.length > 0 && isJoint(co_quan) && joint.length === co_quan.length ? joint.join('-') : undefined)
  )
}
