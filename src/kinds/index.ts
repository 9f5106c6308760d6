import { normalKey } from '../source/key.ts'
import { keHoach } from './ke-hoach.ts'
import type { Kind } from './kind.ts'

/** Every type of document the program writes; the first is the one meant where a source names none. */
export const kinds: readonly [Kind, ...Kind[]] = [keHoach]

/** The type called `name`, by its name or abbreviation in any spelling. */
export const kindNamed = (name: string): Kind | undefined =>
  kinds.find((kind) => [kind.name, kind.symbol].some((known) => normalKey(known) === normalKey(name)))
