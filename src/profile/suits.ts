import { isJoint } from '../document/keys/agencies.ts'
import { ownWhereAlone, withoutBlanks } from '../document/keys/read-keys.ts'

/** What each agency of a joint document has for itself. */
const ownWhereJoint: ReadonlySet<string> = new Set(['co_quan_chu_quan', 'ky_hieu', 'nguoi_ky'])

/** Whether a document with the given keys may have the office's value for another key. */
export function suitsIn(given: Readonly<Record<string, unknown>>): (key: string) => boolean {
  const issuedWith = withoutBlanks(given.kem_theo) !== undefined
  const joint = isJoint(given.co_quan)
  return (key) => !(issuedWith && (ownWhereAlone as ReadonlySet<string>).has(key)) && !(joint && ownWhereJoint.has(key))
}
