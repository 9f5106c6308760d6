import { meant } from '../document/keys/issues.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { profileName } from './name.ts'
import type { ProfileKey } from './profile-keys.ts'

/** What to type in place of a name that is not among those of a key; names are shown as their author typed them. */
export function hintAmong(typed: string, names: readonly string[], at: { tree: YamlTree; key: ProfileKey }): string {
  const shown = (name: string) => `\`${at.tree.typedKey([at.key, name])}\``
  const guess = meant(normalKey(typed), names)
  if (guess !== undefined) return `có phải là ${shown(guess)}?`
  return names.length > 0
    ? `các tên đã có: ${names.map(shown).join(', ')}`
    : `thêm tên này vào dưới \`${at.key}:\` trong ${profileName}`
}
