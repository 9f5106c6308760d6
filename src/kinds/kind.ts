import type { Doc } from '../document/doc.ts'
import type { TypeFacts } from '../document/keys.ts'
import type { Frame } from '../layout/frame.ts'
import type { Block } from '../layout/layout.ts'

/** A named type of document (MẪU 1.4): what it is called, what it must have, and its parts in order. */
export interface Kind extends TypeFacts {
  readonly compose: (doc: Doc, frame: Frame) => Block[]
}
