import { type Profile, readProfile } from '../../profile/profile.ts'
import { allEntries } from '../../rules/index.ts'
import { readProfileAbove } from '../profile-above.ts'
import { otherAudience } from './audience.ts'
import { answersOf, typed } from './office-answers.ts'

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

/** What a template becomes for an office, and what its author has to be told of it. */
export interface OfficeTemplate extends Omit<TemplateTexts, 'partials'> {
  /** Whom the template is for, where that is not the office. */
  readonly audience: string | undefined
  readonly notes: readonly string[]
}

/**
 * A template of the program without the office it was written for: keys that the profile has are left to it, data is the
 * office's where the profile tells, what nothing asks for any more is left out, and made-up documents and numbers are too.
 */
export function forOffice({ template, data, partials }: TemplateTexts, profile: Profile): OfficeTemplate {
  const isJoint = /^co_quan:\n {2}-/m.test(template)
  const left = [...keysOf(profile)].filter((key) => !isJoint || !ofEachAgency.has(key))
  const own = withoutKeys(template, new Set(left))
  const known = answersOf(profile)
  const isAsked = (name: string, text: string) => [text, ...partials].some((one) => asksFor(name).test(one))
  const renamed = data === undefined ? undefined : inWordsOf(data, known)
  const mended = renamed?.replace(/(?:^#.*\n)*^([a-z_\d]+):.*\n(?:[ \t].*\n)*/gm, (block, name: string) => {
    if (isAsked(name, template) && !isAsked(name, own)) return ''
    const answer = madeUp.test(name) ? '' : known.get(name)
    return answer === undefined
      ? block
      : block.replace(new RegExp(`^${name}:.*`, 'm'), () => `${name}: ${typed(answer)}`.trimEnd())
  })
  const office = known.get('co_quan') ?? ''
  const audience = otherAudience(template, office)
  return {
    template: own,
    audience,
    data: isJoint && mended !== undefined ? forJointOffice(mended, known) : mended,
    notes: notesOf(audience, office, isJoint),
  }
}

/** What only the office's own papers tell: number and day, and the documents that a plan is based on. */
const madeUp = /^(?:so_van_ban|ngay_ky|can_cu_\w+|nghi_quyet_\w+)$/

function notesOf(audience: string | undefined, office: string, isJoint: boolean): string[] {
  return [
    ...(audience === undefined
      ? []
      : [
          `Lưu ý: mẫu này viết cho ${audience}, không phải cho ${office}: đọc hết bài và du-lieu.yaml, sửa căn cứ, tên đơn vị và việc được giao trước khi dựng.`,
        ]),
    ...(isJoint ? ['Chưa biết cơ quan phối hợp: điền tên, ký hiệu, người ký thay các dấu “…” ở nhóm `phoi_hop`.'] : []),
  ]
}

/** Data with the names of the made-up office replaced by those of the office, in all it says. */
function inWordsOf(data: string, known: ReadonlyMap<string, string>): string {
  const made = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(data)?.[1]
  const own = known.get('cap')
  const isCommune = /^Ủy ban nhân dân (?:xã|phường|đặc khu)$/.test(known.get('ten_goi') ?? '')
  const swaps = ['co_quan', 'ten_don_vi_hanh_chinh', 'truong_khu_dan_cu', 'ten_goi'].map(
    (key) => [made(key), known.get(key)] as const,
  )
  return data.replace(/^(?!#).*$/gm, (line) => {
    const named = swaps.reduce(
      (text, [from, to]) =>
        from === undefined || to === undefined
          ? text
          : text.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L}| \\p{Lu})`, 'gu'), () => to),
      line,
    )
    return isCommune && own !== undefined ? named.replace(communes, own) : named
  })
}

/** The word for a commune of whatever kind, where it says which one the plan is of. */
const communes =
  /(?<!\p{L})(?<!(?:tác|các|xã,|phường,) )(?:xã|phường)(?!\p{L}|,? (?:hội|viên|tắc|phường|xã)(?!\p{L})| \p{Lu})/gu

/** Keys that a joint document has for each of its agencies. */
const ofEachAgency: ReadonlySet<string> = new Set(['co_quan', 'ky_hieu', 'co_quan_chu_quan', 'nguoi_ky'])

/** Data of a joint document: the office leads, and who it acts with is to be typed. */
function forJointOffice(data: string, known: ReadonlyMap<string, string>): string {
  const [leader, other] = ['chu_tri', 'phoi_hop'].map((group) => valueIn(data, group))
  const own = known.get('co_quan') ?? ''
  const answers = new Map([...known, ['ten', own], ['ky_thay', known.get('ky_thay') ?? ''], ['phong', '…']])
  const unknown = new Map(['ten', 'ky_hieu', 'phong', 'chuc_vu', 'ho_ten'].map((key) => [key, '…']))
  const named = inGroup(inGroup(data, 'chu_tri', answers), 'phoi_hop', unknown)
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
      `${key} ${typed(known.get(name) ?? '')}`.trimEnd(),
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
