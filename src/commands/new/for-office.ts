import { stringify } from 'yaml'
import { isKeyMap } from '../../document/keys/key-values.ts'
import { type Profile, readProfile } from '../../profile/profile.ts'
import { allEntries } from '../../rules/index.ts'
import { readProfileAbove } from '../profile-above.ts'

/** A file of a template, and the data beside it, if it has any. */
export interface TemplateTexts {
  readonly template: string
  readonly data: string | undefined
  /** What the template calls. */
  readonly partials: readonly string[]
}

/** The office that a folder is in; none where its profile has nothing to say, or can't be read. */
export function officeAbove(folder: string): Profile | undefined {
  const text = readProfileAbove(folder)
  const profile = text && 'text' in text ? readProfile(text, allEntries(), () => {}) : undefined
  return profile && Object.keys(profile.tree.value).length > 0 ? profile : undefined
}

/**
 * A template of the program without the office it was written for: keys that the profile has are left to it, data is the
 * office's where the profile tells, and what nothing asks for any more is left out.
 */
export function forOffice(
  { template, data, partials }: TemplateTexts,
  profile: Profile,
): Omit<TemplateTexts, 'partials'> {
  const isJoint = /^co_quan:\n {2}-/m.test(template)
  const left = [...keysOf(profile)].filter((key) => !isJoint || !ofEachAgency.has(key))
  const own = withoutKeys(template, new Set(left))
  const known = answersOf(profile)
  const isAsked = (name: string, text: string) => [text, ...partials].some((one) => asksFor(name).test(one))
  const mended = data?.replace(/(?:^#.*\n)*^([a-z_\d]+):.*\n(?:[ \t].*\n)*/gm, (block, name: string) => {
    if (isAsked(name, template) && !isAsked(name, own)) return ''
    const answer = known.get(name)
    return answer === undefined ? block : block.replace(new RegExp(`^${name}:.*`, 'm'), () => `${name}: ${answer}`)
  })
  return { template: own, data: isJoint && mended !== undefined ? forJointOffice(mended, known) : mended }
}

/** Keys that a joint document has for each of its agencies. */
const ofEachAgency: ReadonlySet<string> = new Set(['co_quan', 'ky_hieu', 'co_quan_chu_quan', 'nguoi_ky'])

/** Data of a joint document: the office leads, and who it acts with is to be typed. */
function forJointOffice(data: string, known: ReadonlyMap<string, string>): string {
  const [leader, other] = ['chu_tri', 'phoi_hop'].map((group) => valueIn(data, group))
  const own = known.get('co_quan') ?? ''
  const answers = new Map([...known, ['ten', own], ['ky_thay', known.get('ky_thay') ?? '']])
  const named = inGroup(inGroup(data, 'chu_tri', answers), 'phoi_hop', new Map())
  return named
    .replaceAll(leader ?? own, () => own)
    .replaceAll(other ?? own, () => 'Cơ quan phối hợp')
    .replaceAll(/(h)ai Sở/gi, (_, first: string) => `${first}ai cơ quan`)
}

const valueIn = (data: string, group: string): string | undefined =>
  new RegExp(`^${group}:\\n {2}ten: (.+)$`, 'm').exec(data)?.[1]

/** A group of the data with what is known, and nothing for the rest. */
const inGroup = (data: string, group: string, known: ReadonlyMap<string, string>): string =>
  data.replace(new RegExp(`^${group}:\\n(?: {2}.*\\n)+`, 'm'), (block) =>
    block.replace(/^( {2}([a-z_]+):).*$/gm, (_, key: string, name: string) =>
      `${key} ${known.get(name) ?? ''}`.trimEnd(),
    ),
  )

const asksFor = (name: string): RegExp => new RegExp(`\\{\\{[^}]*(?<![\\p{L}\\d_])${name}(?![\\p{L}\\d_])`, 'u')

/** The keys of a source that the profile fills in. */
function keysOf({ standing, defaultSigner }: Profile): ReadonlySet<string> {
  const keys = ['co_quan', 'ky_hieu', 'dia_danh', 'noi_nhan', 'luu'].filter((key) => key in standing)
  return new Set([
    ...keys,
    ...(keys.includes('co_quan') ? ['co_quan_chu_quan'] : []),
    ...(defaultSigner === undefined ? [] : ['nguoi_ky']),
  ])
}

/** Keys of the front matter with all that belongs to them; those of its first level alone. */
function withoutKeys(template: string, keys: ReadonlySet<string>): string {
  const end = template.indexOf('\n---', 4)
  const head = template.slice(0, end + 1)
  const kept = head.replace(/^([a-z_]+):.*\n(?:[ \t].*\n)*/gm, (block, name: string) => (keys.has(name) ? '' : block))
  return kept + template.slice(end + 1)
}

/** What templates ask for of an office, as it is typed in YAML. */
function answersOf({ standing, signers, defaultSigner = '' }: Profile): ReadonlyMap<string, string> {
  const signer = signers.get(defaultSigner)
  const { co_quan } = standing
  const place = /^(?:Ủy ban nhân dân|UBND)\s+(.+)$/i.exec(lineOf(co_quan) ?? '')?.[1]
  const answers: Readonly<Record<string, unknown>> = {
    ...standing,
    co_quan_chu_quan: standing.co_quan_chu_quan ?? (co_quan === undefined ? undefined : ''),
    ten_don_vi_hanh_chinh: place,
    ten_tinh: place,
    cap: place && /^(?:xã|phường|đặc khu)/i.exec(place)?.[0].toLowerCase(),
    chuc_vu: signer?.chuc_vu,
    ky_thay: signer?.ky_thay,
    ho_ten: signer?.ho_ten,
    chuc_vu_dung_dau: signer?.ky_thay ?? signer?.chuc_vu,
  }
  return new Map(
    Object.entries(answers).flatMap(([name, value]) => {
      const line = lineOf(value)
      return line === undefined ? [] : [[name, stringify(line, { lineWidth: 0 }).trim()]]
    }),
  )
}

/** A value in one line; none for what is no text. */
function lineOf(value: unknown): string | undefined {
  if (value === undefined || isKeyMap(value)) return undefined
  return (Array.isArray(value) ? value.join(' ') : String(value)).replace(/\s+/g, ' ').trim()
}
