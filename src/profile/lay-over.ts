import { isKeyMap } from '../document/keys/key-values.ts'
import type { Mount } from '../source/mounts.ts'
import type { YamlTree } from '../source/yaml.ts'

type Keys = YamlTree['value']

/** The maps of a document's keys that are laid over each other key by key; any other value takes the whole place. */
export const layeredKeys: ReadonlySet<string> = new Set(['trinh_bay', 'trinh_bay.le', 'bo_qua'])

/** The upper keys over the lower ones, and which of them the lower tree has. */
export function layOver(
  upper: Keys,
  { keys: lower, tree }: { readonly keys: Keys; readonly tree: YamlTree },
  layered: ReadonlySet<string> = layeredKeys,
): { readonly keys: Keys; readonly mounts: readonly Mount[] } {
  const mounts: Mount[] = []
  const layMaps = (over: Keys, under: Keys, path: readonly string[]): Keys =>
    Object.fromEntries(
      [...new Set([...Object.keys(over), ...Object.keys(under)])].map((key) => [
        key,
        lay(over[key], under[key], [...path, key]),
      ]),
    )
  const lay = (over: unknown, under: unknown, path: readonly string[]): unknown => {
    if (over === undefined) mounts.push({ at: path, tree, from: path })
    return layered.has(path.join('.')) && isKeyMap(over) && isKeyMap(under)
      ? layMaps(over, under, path)
      : (over ?? under)
  }
  return { keys: layMaps(upper, lower, []), mounts }
}
