import { filledKeys } from '../document/keys/key-values.ts'
import { officeKeysAsMeant } from '../document/keys/meant/as-meant.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { linesAt } from '../findings/text-map.ts'
import { readYaml, type YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { faultsIn } from './profile-faults.ts'
import { ownKeys, type ProfileKey, profileKeys } from './profile-keys.ts'
import { profileName } from './profile-name.ts'
import type { ProfileText } from './profile-text.ts'
import { idsIn, type Level, levelsIn } from './severities.ts'
import type { OfficeReading } from './softening.ts'
import { isTopmost } from './topmost.ts'
import { keptAlone, type OfficeKeys, topmost, underParent } from './under-parent.ts'

/** Words that no rule minds, in place of a text that can't be read. */
export const unread = '…'

/** Stands in place of a signer who can't be read. */
export const unreadSigner = { chuc_vu: unread, ho_ten: unread }

/** By key, in place of values that can't be read: a document is not blamed for what the profile is blamed for. */
const standIns: Readonly<Record<string, unknown>> = {
  co_quan: unread,
  ky_hieu: unread,
  dia_danh: unread,
  noi_nhan: [unread],
}

/** One who signs, as typed. */
export type ProfileSigner = Readonly<Record<string, unknown>>

/** What an office says once for all its documents. Names are normalised as keys are. */
export interface Profile {
  /** The keys with their places. */
  readonly tree: YamlTree
  /** Values for keys that a source leaves out; a stand-in for one that can't be read. */
  readonly standing: Readonly<Record<string, unknown>>
  readonly signers: ReadonlyMap<string, ProfileSigner>
  /** Who signs where a source doesn't say; may be missing in `signers`, which is reported. */
  readonly defaultSigner?: string
  /** What stands behind "Lưu: VT," by the name of the drafting unit. */
  readonly units: ReadonlyMap<string, string>
  /** Full names by abbreviation, in the letters typed. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** What is right, by what is mistyped, in small letters; what is right is there too. */
  readonly words: ReadonlyMap<string, string>
  /** What replaced a document that is out of force, by how that is cited. */
  readonly expired: ReadonlyMap<string, string>
  /** How much what can be found weighs, by its id. */
  readonly levels: ReadonlyMap<string, Level>
  /** Ids that no author may set aside, each with where the profile says so. */
  readonly barred: ReadonlyMap<string, Place>
  /** Keys of the profile's own that could not be read: a source that uses names of theirs is not blamed. */
  readonly unread: ReadonlySet<string>
}

/**
 * Reads a profile over those it is under. What is wrong with them is reported here, and not again where documents are read with it;
 * of those above, what is in use.
 */
export function readProfile(given: ProfileText, known: ReadonlyMap<string, Entry>, report: Report): Profile {
  const office = officeKeys(given, { known, report })
  if (!office) return unreadProfile(given.file)
  const { tree } = office
  const typed = filledKeys(tree.value)
  const faults = faultsIn(typed, tree, known)
  for (const { found } of faults) report(found)
  const isUnread = (key: string) => faults.some(({ path }) => path.length === 1 && path[0] === key)
  const isFaulty = (...to: string[]) =>
    faults.some(({ path }) => path.length > 0 && to.every((step, i) => path[i] === step))
  const entries = (key: ProfileKey) =>
    Object.entries(isUnread(key) ? {} : (typed[key] ?? {})).filter(([name]) => name !== '__proto__')
  const soundEntries = (key: ProfileKey) => entries(key).filter(([name]) => !isFaulty(key, name))
  const signers = entries('nguoi_ky').filter(([name]) => name !== 'mac_dinh')
  const [only] = signers.length === 1 ? (signers[0] ?? []) : []
  const defaultSigner: unknown = Object.fromEntries(entries('nguoi_ky')).mac_dinh ?? only
  return {
    tree,
    standing: Object.fromEntries(
      Object.keys(typed)
        .filter((key) => Object.hasOwn(profileKeys.shape, key) && !ownKeys.has(key))
        .map((key) => [key, isFaulty(key) ? standIns[key] : tree.value[key]])
        .filter(([, value]) => value !== undefined),
    ),
    signers: new Map(signers.map(([name, one]) => [name, isFaulty('nguoi_ky', name) ? unreadSigner : one])),
    ...(defaultSigner !== undefined && { defaultSigner: normalKey(String(defaultSigner)) }),
    units: new Map(entries('don_vi_soan').map(([name, text]) => [name, isFaulty('don_vi_soan', name) ? unread : text])),
    abbreviations: new Map(soundEntries('viet_tat').map(([short, full]) => [tree.typedKey(['viet_tat', short]), full])),
    words: new Map(
      soundEntries('tu_dien').flatMap(([right, wrong]) => wordsOf(tree.typedKey(['tu_dien', right]), wrong)),
    ),
    expired: new Map(soundEntries('het_hieu_luc').map(([old, now]) => [tree.typedKey(['het_hieu_luc', old]), now])),
    levels: levelsIn(soundEntries('quy_tac')),
    barred: new Map(idsIn(isUnread('khong_bo_qua') ? [] : typed.khong_bo_qua, tree, 'khong_bo_qua')),
    unread: new Set([...ownKeys].filter(isUnread)),
  }
}

/** Nothing where one of them is no YAML. */
function officeKeys({ above, isMisnamed, ...text }: ProfileText, reading: OfficeReading): OfficeKeys | undefined {
  if (isMisnamed) reading.report(misnamed(text.file))
  if (isMisnamed && above) return officeKeys(above, reading)
  const tree = ownKeysOf(text, reading.report)
  if (!tree || !above) return tree && topmost(tree)
  const parent = officeKeys(above, reading)
  if (isTopmost(tree)) return parent ? underParent(tree, keptAlone(parent), reading) : topmost(tree)
  return parent && underParent(tree, parent, reading)
}

const misnamed = (file: string): Finding => ({
  rule: 'ho-so',
  severity: 'warning',
  message: `Tệp này không được đọc: hồ sơ cơ quan phải mang đúng tên ${profileName}`,
  hint: `đổi tên “${file}” thành ${profileName}; không phải hồ sơ thì đặt cho nó tên khác hẳn`,
  place: { file, line: 1, column: 1 },
})

/** The keys of a profile alone; nothing where it is no YAML. */
function ownKeysOf({ text, file }: ProfileText, report: Report): YamlTree | undefined {
  let sound = true
  const given = readYaml(text, file, 1, (found) => {
    if (found.rule === 'yaml') sound = false
    report(found)
  })
  return given && sound ? officeKeysAsMeant(profileKeys)(given, report) : undefined
}

/** Of a profile that can't be read: no key is missed for that. */
const unreadProfile = (file: string): Profile => ({
  tree: {
    value: {},
    placeOf: () => ({ file, line: 1, column: 1 }),
    textAt: () => ({ line: 1, column: 1 }),
    typedText: () => linesAt('', { file, line: 1, column: 1 }),
    typedKey: (path) => String(path.at(-1) ?? ''),
  },
  standing: standIns,
  signers: new Map(),
  units: new Map(),
  abbreviations: new Map(),
  words: new Map(),
  expired: new Map(),
  levels: new Map(),
  barred: new Map(),
  unread: ownKeys,
})

/** What is right by each of its spellings, its own among them. */
const wordsOf = (right: string, wrong: string): [string, string][] =>
  [right, ...wrong.split(',')].map((one) => [one.trim().toLowerCase(), right.toLowerCase()])
