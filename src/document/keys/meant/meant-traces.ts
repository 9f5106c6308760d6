import { authorityKeys } from '../../../decree/names.ts'
import type { Report } from '../../../findings/diagnostic.ts'
import { mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { isSignatureTrace } from '../../../vietnamese/signature-trace.ts'
import { isKeyMap } from '../key-values.ts'
import { notRead, putFor, readAsMeant, scalarOf } from './put-right.ts'

const keys = ['chuc_vu', 'ho_ten', ...authorityKeys] as const

/** Words in brackets, and what stands for a signature at the end of a line without them. */
const inBrackets = /[([][^()[\]\n]{1,58}[)\]]/g
const atEnd = /(?<=[\s,-])đã k[ýí]$/i

const withoutTrace = (typed: string): string =>
  typed
    .split('\n')
    .map((line) =>
      line
        .replace(inBrackets, (brackets) => (isSignatureTrace(brackets) ? '' : brackets))
        .trim()
        .replace(atEnd, '')
        .replace(/(?<![\s,-])[\s,-]+$/, ''),
    )
    .filter(Boolean)
    .join('\n')

/** `chuc_vu: Hiệu trưởng (đã ký)`: what stands on a copy in the place of a signature is no part of a post or name. */
export function withoutTraces(meta: YamlTree, report: Report): YamlTree {
  const { nguoi_ky: given } = meta.value
  let found = false
  const read = (one: unknown, path: readonly PropertyKey[]): unknown => {
    if (!isKeyMap(one)) return one
    const kept = keys.flatMap((key) => {
      const typed = one[key]
      const text = typeof typed === 'string' ? withoutTrace(typed) : ''
      if (typeof typed !== 'string' || text === typed.trim() || !hasTrace(typed)) return []
      found = true
      report(traceIn({ key, typed: typed.trim(), text }, [...path, key], meta))
      return [[key, text]]
    })
    return { ...one, ...Object.fromEntries(kept) }
  }
  const signers = Array.isArray(given) ? given.map((one, i) => read(one, ['nguoi_ky', i])) : read(given, ['nguoi_ky'])
  return found ? mountOn({ ...meta.value, nguoi_ky: signers }, meta, []) : meta
}

const hasTrace = (typed: string): boolean => /k[ýí]|dấu/i.test(typed)

interface Trace {
  readonly key: string
  readonly typed: string
  readonly text: string
}

function traceIn({ key, typed, text }: Trace, path: readonly PropertyKey[], meta: YamlTree): Parameters<Report>[0] {
  const place = meta.placeOf(path)
  const shown = typed.replaceAll('\n', ' ')
  if (text === '')
    return notRead({
      message: `Khóa \`${key}\` chỉ có “${shown}”, là vết của chữ ký`,
      hint: `gõ \`${key}: …\`; chỗ ký để trống trên giấy`,
      place,
    })
  return readAsMeant({
    message: `Khóa \`${key}\` có vết của chữ ký: “${shown}”; bản in chỉ có “${text.replaceAll('\n', ' ')}”`,
    hint: `gõ \`${key}: ${text.replaceAll('\n', ' ')}\``,
    place,
    ...putFor(meta, path, scalarOf(text)),
  })
}
