import { unbreakable, unprintable } from '../document/body/characters.ts'
import { frontMatter } from '../document/keys/front-matter.ts'
import { isKeyMap, stringsIn } from '../document/keys/key-values.ts'
import { findingsOf } from '../document/keys/schema-findings.ts'
import { signer } from '../document/keys/signer-keys.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import type { Finding } from '../findings/diagnostic.ts'
import { meant } from '../findings/meant.ts'
import { retired } from '../findings/retired.ts'
import { firmWish } from '../findings/suppress.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { type ProfileKey, profileKeys } from './profile-keys.ts'
import { profileName, standingRecipients } from './profile-name.ts'
import { idsIn, levelOf, ruleNamed } from './severities.ts'

/** A finding, and the path of the value that it makes useless; an empty one harms nothing. */
export interface ProfileFault {
  readonly path: readonly PropertyKey[]
  readonly found: Finding
}

type Typed = Readonly<Record<string, unknown>>

/** Everything wrong with a profile beyond its YAML, whose faults are reported as it is read. */
export function faultsIn(typed: Typed, tree: YamlTree, known: ReadonlyMap<string, Entry>): ProfileFault[] {
  const early = [...misplacedKeys(typed, tree), ...namelessSigner(typed, tree)]
  const named = new Set(early.map(({ key }) => key))
  const rest = Object.fromEntries(Object.entries(typed).filter(([key]) => !named.has(key)))
  const issues = profileKeys.safeParse(rest).error?.issues ?? []
  return [
    ...early,
    ...issues.flatMap((issue) =>
      findingsOf({ issues: [issue] }, tree, profileKeys).map((found) => ({ path: issue.path, found })),
    ),
    ...unprintableIn(rest, tree),
    ...strayDefault(rest, tree),
    ...nestedRecipients(rest, tree),
    ...levelFaults(rest.quy_tac, tree, known),
    ...(['khong_bo_qua', 'cho_ha_muc'] as const).flatMap((key) => nameFaults(key, rest[key], { tree, known })),
  ]
}

/** What to type in place of a name that is not among those of a key; names are shown as their author typed them. */
export function hintAmong(typed: string, names: readonly string[], at: { tree: YamlTree; key: ProfileKey }): string {
  const shown = (name: string) => `\`${at.tree.typedKey([at.key, name])}\``
  const guess = meant(typed, names)
  if (guess !== undefined) return `có phải là ${shown(guess)}?`
  return names.length > 0
    ? `các tên đã có: ${names.map(shown).join(', ')}`
    : `thêm tên này vào dưới \`${at.key}:\` trong ${profileName}`
}

/** Keys that every document has for itself, such as `so` and `trich_yeu`. */
const misplacedKeys = (typed: Typed, tree: YamlTree) =>
  Object.keys(typed)
    .filter((key) => Object.hasOwn(frontMatter.shape, key) && !Object.hasOwn(profileKeys.shape, key))
    .map((key) => ({
      key,
      path: [],
      found: error(`Khóa \`${tree.typedKey([key])}\` không dùng trong ${profileName}`, {
        rule: 'khoa-la',
        hint: 'gõ khóa này ở phần khai báo của từng văn bản',
        place: tree.placeOf([key], 'key'),
      }),
    }))

/** `nguoi_ky` as a source has it, without a name above. */
function namelessSigner({ nguoi_ky }: Typed, tree: YamlTree) {
  const nameless =
    Array.isArray(nguoi_ky) || Object.keys(Object(nguoi_ky)).some((key) => Object.hasOwn(signer.shape, key))
  if (!nameless || typeof nguoi_ky !== 'object') return []
  const found = error('Khóa `nguoi_ky` của hồ sơ phải có tên cho từng người ký', {
    hint: 'đặt các dòng này thụt vào dưới một tên, như `giam-doc:`',
    place: tree.placeOf(['nguoi_ky'], 'key'),
  })
  return [{ key: 'nguoi_ky', path: ['nguoi_ky'], found }]
}

const unprintableIn = (typed: Typed, tree: YamlTree): ProfileFault[] =>
  stringsIn(typed).flatMap(([path, text]) =>
    [...unprintable(text), ...unbreakable(text)].map(({ found }) => ({
      path,
      found: { ...found, place: tree.placeOf(path) },
    })),
  )

function strayDefault({ nguoi_ky }: Typed, tree: YamlTree): ProfileFault[] {
  const { mac_dinh, ...others } = isKeyMap(nguoi_ky) ? nguoi_ky : {}
  const names = Object.keys(others)
  if (typeof mac_dinh !== 'string' || names.includes(normalKey(mac_dinh))) return []
  const path = ['nguoi_ky', 'mac_dinh']
  const found = error(`Không có người ký “${mac_dinh}”`, {
    hint: hintAmong(mac_dinh, names, { tree, key: 'nguoi_ky' }),
    place: tree.placeOf(path),
  })
  return [{ path, found }]
}

function nestedRecipients({ noi_nhan }: Typed, tree: YamlTree): ProfileFault[] {
  const at = [noi_nhan].flat().findIndex((item) => typeof item === 'string' && normalKey(item) === standingRecipients)
  if (at < 0) return []
  const found = error(`Dòng \`${standingRecipients}\` không dùng trong ${profileName}`, {
    hint: 'gõ tên các nơi nhận thường xuyên; văn bản gọi chúng bằng dòng này',
    place: tree.placeOf(['noi_nhan', at]),
  })
  return [{ path: ['noi_nhan'], found }]
}

/** Ids that are not known, those that are firm, and errors by the decree that would be less than warnings. */
function levelFaults(given: unknown, tree: YamlTree, known: ReadonlyMap<string, Entry>): ProfileFault[] {
  const entries = Object.entries(isKeyMap(given) ? given : {})
  return entries.flatMap(([key, typed]): ProfileFault[] => {
    const path = ['quy_tac', key]
    const id = ruleNamed(key)
    const entry = known.get(id)
    if (retired.has(id)) return []
    if (!entry)
      return [{ path, found: { ...unknownRule(tree.typedKey(path), known), place: tree.placeOf(path, 'key') } }]
    const level = levelOf(typed)
    if (entry.firm !== undefined && level !== undefined && level !== entry.severity)
      return [{ path, found: firmWish(id, entry.firm, tree.placeOf(path)) }]
    const lawful = entry.severity === 'error' && entry.clause !== undefined
    return lawful && (level === 'hint' || level === 'off')
      ? [{ path, found: { ...tooWeak(id, entry), place: tree.placeOf(path) } }]
      : []
  })
}

/** Ids of a list that are not known. */
const nameFaults = (
  key: 'khong_bo_qua' | 'cho_ha_muc',
  given: unknown,
  { tree, known }: { readonly tree: YamlTree; readonly known: ReadonlyMap<string, Entry> },
): ProfileFault[] =>
  idsIn(given, tree, key).flatMap(([id, place]) =>
    known.has(id) || retired.has(id) ? [] : [{ path: [key, id], found: { ...unknownRule(id, known), place } }],
  )

function unknownRule(typed: string, known: ReadonlyMap<string, Entry>): Finding {
  const guess = meant(typed, [...known.keys()])
  return {
    rule: 'gia-tri-sai',
    message: `Không có quy tắc “${typed}”`,
    hint: guess ? `có phải là \`${guess}\`?` : 'gõ tên trong ngoặc vuông ở kết quả của `kehoach check`',
  }
}

const tooWeak = (id: string, { clause }: Entry): Finding => ({
  rule: 'gia-tri-sai',
  message: `Quy tắc “${id}” là lỗi theo Nghị định nên không tắt, không hạ xuống dưới cảnh báo được`,
  ...(clause && { clause }),
  hint: 'gõ `canh_bao`; văn bản nào có lý do riêng thì dùng `bo_qua` trong văn bản ấy',
})

const error = (message: string, rest: Partial<Finding>): Finding => ({
  rule: 'gia-tri-sai',
  message,
  ...rest,
})
