import type { Relation } from '../../files/office-package.ts'
import { withTurn } from '../../files/orientation.ts'
import { pictureKind } from '../../files/picture-kind.ts'
import type { Picture } from '../manuscript.ts'
import type { PlacedPicture } from './drawings.ts'
import type { Tally } from './tally.ts'

/** The pictures of a document, collected as they are met. */
export interface Pictures {
  readonly all: ReadonlyMap<string, Picture>
  /** Its key; nothing where it lies outside the file, is missing or is no picture, which is counted. */
  readonly take: (picture: PlacedPicture, related: ReadonlyMap<string, Relation>, line: number) => string | undefined
}

/** Begins with none; `part` gives the bytes of a part by its path. */
export function collectPictures(part: (path: string) => Uint8Array | undefined, tally: Tally): Pictures {
  const all = new Map<string, Picture>()
  const parts = new Map<string, Uint8Array | undefined>()
  return {
    all,
    take: ({ id, turn, ...placed }, related, line) => {
      const relation = id === undefined ? undefined : related.get(id)
      if (id === undefined || relation?.external) return undefined
      if (relation && !parts.has(relation.path)) parts.set(relation.path, part(relation.path))
      const bytes = relation && parts.get(relation.path)
      if (!relation || !bytes) {
        tally.add('missing-picture', line)
        return undefined
      }
      const extension = pictureKind(bytes)
      if (extension === undefined) {
        tally.add('no-picture', line)
        return undefined
      }
      const key = `hinh-${all.size + 1}`
      // Word passes over what the picture itself says of its turn.
      all.set(key, { bytes: withTurn(bytes, turn), extension, ...placed })
      return key
    },
  }
}
