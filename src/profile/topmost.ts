import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** Whether a profile says that no other counts above it (`goc`). Stands apart, so that looking for profiles loads no more of them. */
export const isTopmost = ({ value: { goc } }: Pick<YamlTree, 'value'>): boolean =>
  goc === true || (typeof goc === 'string' && ['co', 'true'].includes(normalKey(goc)))
