import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** Whether a profile says that it takes nothing of those above it (`goc`): what these keep is kept all the same. */
export const isTopmost = ({ value: { goc } }: Pick<YamlTree, 'value'>): boolean =>
  goc === true || (typeof goc === 'string' && ['co', 'true'].includes(normalKey(goc)))
