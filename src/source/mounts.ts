import type { Place } from '../findings/diagnostic.ts'
import { linesAt } from '../findings/text-map.ts'
import type { YamlTree } from './yaml.ts'

type Path = readonly PropertyKey[]

/** A part of a tree that was taken from another place, or another file. */
export interface Mount {
  readonly at: Path
  readonly tree: YamlTree
  readonly from: Path
}

/** A tree of new values, of which those at the mounts keep the places where they were typed, and the rest `base`'s. */
export function mountOn(value: YamlTree['value'], base: YamlTree, mounts: readonly Mount[]): YamlTree {
  const byPath = new Map(mounts.map((mount) => [mount.at.join('.'), mount]))
  const origin = (path: Path): { readonly tree: YamlTree; readonly path: Path } => {
    for (let n = path.length; n > 0; n--) {
      const mount = byPath.get(path.slice(0, n).join('.'))
      if (mount) return { tree: mount.tree, path: [...mount.from, ...path.slice(n)] }
    }
    return { tree: base, path }
  }
  return {
    value,
    ...(base.filled && { filled: base.filled }),
    placeOf: (typed, what) => {
      const { tree, path } = origin(typed)
      return tree.placeOf(path, what)
    },
    textAt: (typed) => {
      const { tree, path } = origin(typed)
      return tree.textAt(path)
    },
    typedText: (typed) => {
      const { tree, path } = origin(typed)
      return tree.typedText(path)
    },
    typedKey: (typed) => {
      const { tree, path } = origin(typed)
      return tree.typedKey(path)
    },
  }
}

/** A value that stands at a place of a text, as a part of a value of its own. */
export const mountAt = (at: Path, place: Place): Mount => ({
  at,
  from: [],
  tree: {
    value: {},
    placeOf: () => place,
    textAt: () => place,
    typedText: () => linesAt('', place),
    typedKey: () => '',
  },
})
