import { collectFindings, hasErrors } from '../../findings/diagnostic.ts'
import { readRows } from '../../merge/merge-rows.ts'
import { type PlainSource, plainSource } from '../../merge/plain-source.ts'
import { type Profile, readProfile } from '../../profile/profile.ts'
import { profileName } from '../../profile/profile-name.ts'
import { writeProfile } from '../../profile/write-profile.ts'
import { allEntries } from '../../rules/index.ts'
import { audienceNote, sampleNote } from '../../source/samples.ts'
import { UsageError } from '../usage.ts'
import { forOffice, type TemplateTexts } from './for-office.ts'
import { answersOf } from './office-answers.ts'
import { answeredKeys, factQuestion, type PlanAnswers, type PlanQuestion } from './plan-answers.ts'

/** A template as a plan is begun from it. */
export interface PlanTemplate extends TemplateTexts {
  /** The partials by their names. */
  readonly asset: (path: string) => Uint8Array | string
  /** The office's profile. */
  readonly profile: Profile | undefined
}

/** What the abstract of a plan asks for, once the office is known. */
export function factQuestions(template: PlanTemplate, answers: PlanAnswers): PlanQuestion[] {
  const { text, data, known } = suited(template, answers)
  const abstract = /^trich_yeu:.*\n(?:[ \t].*\n)*/m.exec(text)?.[0] ?? ''
  if (data === undefined) return [factQuestion('trich_yeu', 'Trích yếu: kế hoạch về việc gì, năm nào', abstractSample)]
  const names = [...abstract.matchAll(/\{\{~?\s*(?:[\p{L}_]+\s+)?([\p{L}\d_]+)\s*~?\}\}/gu)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)]
    .filter((name) => !known.has(name))
    .map((name) => {
      const [, asks = name, sample = ''] = new RegExp(`(?:^# (.*)\\n)?^${name}:[ \\t]*(.*)$`, 'm').exec(data) ?? []
      return factQuestion(name, asks, sample.replace(/^(["'])(.*)\1$/, '$2'))
    })
}

const abstractSample = 'Chỉnh lý tài liệu tồn đọng năm 2027'

/** A plan as far as it is answered, whole once all is: keys that the office's profile has are left to it. */
export function planDraft(template: PlanTemplate, answers: PlanAnswers): string {
  const { text, data, known, profile, audience } = suited(template, answers)
  const { found, report } = collectFindings()
  const [row] = data === undefined ? [] : (readRows({ bytes: Buffer.from(data), file: 'du-lieu.yaml' }, report) ?? [])
  const filling = { data: row?.data ?? {}, answered: new Set([...known.keys(), ...Object.keys(answers.facts)]) }
  const plain = plainSource(text, { ...filling, asset: template.asset, report })
  const fault = found.find((one) => hasErrors([one]))
  if (fault) throw new UsageError(`Mẫu này chưa điền được: ${fault.message}. Thêm --mau để lấy mẫu cùng tệp số liệu.`)
  const body = data === undefined ? frameBody(plain.body, known.get('co_quan')) : plain.body
  const note = audience === undefined ? '' : `\n${audienceNote(audience)}\n`
  return `---\n${keyLines(plain, answers, profile)}---\n${note}${body}`
}

/** The template, its data and what is known of the office. */
function suited(template: PlanTemplate, { office, facts }: PlanAnswers) {
  const own = readProfile({ text: writeProfile(office), file: profileName }, allEntries(), () => {})
  const profile = template.profile ? laidOver(own, template.profile) : own
  const { template: text, data, audience } = forOffice(template, profile)
  const known = answersOf(profile)
  return { text, data: data && withFacts(data, facts, template), known, profile, audience }
}

const laidOver = (own: Profile, office: Profile): Profile => ({
  ...office,
  standing: { ...office.standing, ...own.standing },
  signers: new Map([...office.signers, ...own.signers]),
  ...((own.defaultSigner ?? office.defaultSigner) !== undefined && {
    defaultSigner: own.defaultSigner ?? office.defaultSigner ?? '',
  }),
})

/** Data with what was answered; years of the rest are moved as far as the one that was asked for. */
function withFacts(data: string, facts: PlanAnswers['facts'], template: PlanTemplate): string {
  const [name = '', year] = Object.entries(facts).find(([one]) => one.startsWith('nam_')) ?? []
  const by = year === undefined ? 0 : Number(year) - Number(valueIn(template, name) ?? year)
  const moved = data.replace(/\b20[2-4]\d\b(?!\/)/g, (one) => String(Number(one) + by))
  return Object.entries(facts).reduce(
    (text, [key, value]) =>
      text.replace(new RegExp(`^${key}:.*\\n(?:[ \\t].*\\n)*`, 'm'), () => `${key}: ${JSON.stringify(value)}\n`),
    moved,
  )
}

/** A value of the template's own data, of one line. */
const valueIn = ({ data = '' }: PlanTemplate, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(["']?)(.+)\\1$`, 'm').exec(data)?.[2]

/** In the order of the form. */
const order = 'co_quan_chu_quan co_quan ky_hieu so dia_danh ngay trich_yeu can_cu nguoi_ky noi_nhan luu'.split(' ')

function keyLines({ keys }: PlainSource, answers: PlanAnswers, { standing }: Profile): string {
  const own = answeredKeys(answers)
  const fixed = new Map([
    ['so', 'so: # để trống nếu chờ văn thư cấp số\n'],
    ['ngay', 'ngay: # ngày/tháng/năm ký; để trống nếu điền tay\n'],
    ...(standing.luu === undefined ? [['luu', 'luu: VT\n'] as const] : []),
    ...(answers.facts.trich_yeu === undefined
      ? []
      : [['trich_yeu', `trich_yeu: ${JSON.stringify(answers.facts.trich_yeu)}\n`] as const]),
  ])
  const rest = [...keys.keys()].filter((key) => !order.includes(key))
  const ofTemplate = (key: string) => (key === 'noi_nhan' || key === 'luu' ? undefined : keys.get(key))
  return [...order, ...rest].map((key) => own.get(key) ?? fixed.get(key) ?? ofTemplate(key) ?? '').join('')
}

/** The frame's body in the name of the office; all that it says to write is to be written. */
function frameBody(body: string, agency: string | undefined): string {
  const named = agency === undefined ? body : body.replace(/^Tên cơ quan ban hành/m, () => agency)
  return named
    .split(/(?=^#{1,3} )/m)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n')
      const samples = lines.filter((line) => line.trim() !== '' && !line.includes('Kế hoạch'))
      return heading.startsWith('#') && samples.length > 0 ? [heading, sampleNote(samples), ...lines].join('\n') : part
    })
    .join('')
}
