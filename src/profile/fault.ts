import type { Finding } from '../findings/diagnostic.ts'

/** A finding, and the path of the value that it makes useless; an empty one harms nothing. */
export interface ProfileFault {
  readonly path: readonly PropertyKey[]
  readonly found: Finding
}
