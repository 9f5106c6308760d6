import type { YamlTree } from '../../source/yaml.ts'

/** One signer's keys as typed, with the path to them. */
export interface SignerAsTyped {
  readonly given: Readonly<Record<string, string>>
  readonly path: readonly PropertyKey[]
}

/** Who signs, as the keys have it: the document knows but the printed lines. */
export function typedSigners({ value }: YamlTree): SignerAsTyped[] {
  const { nguoi_ky } = value
  const list = Array.isArray(nguoi_ky)
    ? nguoi_ky.map((one: unknown, i) => ({ one, path: ['nguoi_ky', i] }))
    : [{ one: nguoi_ky, path: ['nguoi_ky'] }]
  return list.flatMap(({ one, path }) => {
    if (typeof one !== 'object' || one === null) return []
    const filled = Object.entries(one).flatMap(([key, text]: [string, unknown]): [string, string][] =>
      typeof text === 'string' && text.trim() !== '' ? [[key, text]] : [],
    )
    return [{ given: Object.fromEntries(filled), path }]
  })
}
