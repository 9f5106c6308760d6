import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { check } from '../../compile.ts'
import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import { partialFolder } from '../../template/partial-folder.ts'
import { readProfileAbove } from '../profile-above.ts'
import { sourceOf } from '../source-file.ts'
import { UsageError } from '../usage.ts'
import { officeAbove } from './for-office.ts'
import { dataName } from './from-template.ts'
import {
  officePlanQuestions,
  type PlanAnswers,
  type PlanQuestion,
  recipientsQuestion,
  signerQuestion,
} from './plan-answers.ts'
import { factQuestions, type PlanTemplate, planDraft } from './plan-draft.ts'
import { partialsOf, type TemplateFolder } from './template-folders.ts'

/** A template that can be filled in for good; none where it has marks but no data, or is that of several agencies. */
export function planTemplate(template: TemplateFolder, folder: string): PlanTemplate | undefined {
  const read = (name: string) => {
    const from = template.files.find((one) => one.name === name)?.from
    return from === undefined ? undefined : readFileSync(from, 'utf8').replaceAll('\r\n', '\n')
  }
  const text = read(`${template.id}.md`) ?? ''
  const data = read(dataName)
  if (/^co_quan:\n {2}-/m.test(text) || (data === undefined && (text.includes('{{') || !template.builtIn)))
    return undefined
  const { found } = partialsOf(template)
  const asset = (path: string) => {
    const from = found.get(basename(path, '.md'))
    return from === undefined || !path.startsWith(`${partialFolder}/`) ? 'missing' : readFileSync(from)
  }
  const partials = [...found.values()].map((from) => readFileSync(from, 'utf8'))
  return { template: text, data, partials, asset, profile: officeAbove(folder) }
}

/** All that a plan is asked for, in this order; facts depend on the office. */
export function questionsFor(plan: PlanTemplate, answers: PlanAnswers): PlanQuestion[] {
  const { standing = {}, defaultSigner } = plan.profile ?? {}
  const isKnown = (key: string) => key in standing || (key === 'co_quan_chu_quan' && 'co_quan' in standing)
  return [
    ...officePlanQuestions.filter(({ key }) => !isKnown(key)),
    ...(defaultSigner === undefined ? [signerQuestion] : []),
    ...factQuestions(plan, answers),
    ...(isKnown('noi_nhan') ? [] : [recipientsQuestion]),
  ]
}

/** A plan that is being begun, and what would be found in it at a key. */
export interface PlanSession {
  readonly plan: PlanTemplate
  /** Where it is to stand, for the profile there. */
  readonly folder: string
}

/** What `check` finds at a key of the plan, as far as it is answered: errors and warnings. */
export async function faultsAt(
  { plan, folder }: PlanSession,
  answers: PlanAnswers,
  key: string,
): Promise<readonly Diagnostic[]> {
  // Keys that are missing yet are told at the first.
  const text = planDraft(plan, answers).replace('---\n', '---\nloai: Kế hoạch\n')
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`${key}:`))
  const length = lines.slice(first + 1).findIndex((line) => !/^\s/.test(line))
  const profile = readProfileAbove(folder)
  if (profile && 'problem' in profile)
    throw new UsageError(`${profile.problem.place?.file}: ${profile.problem.message}`)
  const { diagnostics } = await check(sourceOf({ named: 'ke-hoach.md', text, ...(profile && { profile }) }))
  return open(diagnostics).filter(
    ({ severity, place }) =>
      severity !== 'hint' && place?.file === 'ke-hoach.md' && place.line > first && place.line <= first + 1 + length,
  )
}
