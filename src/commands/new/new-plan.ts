import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tell } from '../print.ts'
import { exit, UsageError } from '../usage.ts'
import { pathFromHere, quotedPath, writeNew } from '../write-new.ts'
import { askPlan, askTemplate } from './ask-plan.ts'
import { allTemplates, dataName, fromTemplate, templateCalled } from './from-template.ts'
import { givenAnswers, type PlanFlags, typedFlags } from './given-answers.ts'
import type { PlanQuestion } from './plan-answers.ts'
import { type PlanTemplate, planDraft } from './plan-draft.ts'
import { planTemplate, questionsFor } from './plan-session.ts'

/** Where a plan goes. */
export interface PlanTarget {
  readonly folder: string | undefined
  readonly overwrite: boolean
}

/** `kehoach new tap-huan`: a plan of its own from a template, made of what was answered. */
export async function newFilledPlan(typed: string | undefined, flags: PlanFlags, place: PlanTarget): Promise<number> {
  const isAsked = process.stdin.isTTY === true && process.stderr.isTTY === true
  const terminal = { input: process.stdin, output: process.stderr }
  const name = typed ?? (await askTemplate(allTemplates(), terminal))
  if (name === undefined) return exit.usage
  const template = templateCalled(name)
  const folder = place.folder ?? '.'
  const plan = planTemplate(template, folder)
  if (!plan) {
    refuseFlags(flags, name)
    if (template.files.some(({ name: file }) => file === dataName))
      tell(`Mẫu “${template.id}” của nhiều cơ quan: điền bằng tệp số liệu, không hỏi từng câu.`)
    return fromTemplate(name, place.folder, place.overwrite)
  }
  const path = join(folder, `${template.id}.md`)
  if (existsSync(path) && !place.overwrite)
    throw new UsageError(`Đã có “${pathFromHere(path)}”. Thêm thư mục khác sau tên mẫu, hoặc --ghi-de để thay.`)
  const session = { plan, folder }
  const given = await givenAnswers(flags, session)
  const answers = isAsked ? await askPlan(session, given, terminal) : given
  if (!answers) return exit.usage
  refuseLacking(
    questionsFor(plan, answers).filter(({ required, isAnswered }) => required && !isAnswered(answers)),
    name,
  )
  const beside = template.files
    .filter((file) => file.name !== dataName && file.name !== `${template.id}.md`)
    .map(({ from, name: file }) => ({ path: join(folder, file), bytes: readFileSync(from) }))
  writeNew([{ path, bytes: Buffer.from(planDraft(plan, answers)) }, ...beside], {
    overwrite: place.overwrite,
    from: [],
  })
  tellNext(path, plan)
  return exit.clean
}

/** Nothing is asked of a template that is filled from a file, so an answer would be lost. */
function refuseFlags(flags: PlanFlags, name: string): void {
  const given = typedFlags(flags)
  if (given.length > 0)
    throw new UsageError(
      `Mẫu “${name}” điền bằng tệp số liệu, không nhận ${given.join(', ')}. Bỏ đi, rồi gõ các giá trị ấy vào tệp số liệu mà lệnh này ghi.`,
    )
}

function refuseLacking(lacking: readonly PlanQuestion[], name: string): void {
  if (lacking.length === 0) return
  throw new UsageError('Kế hoạch còn thiếu:', [
    ...lacking.map(({ flag, asks }) => `${flag}: ${asks}`),
    `Gõ \`kehoach new ${name}\` trong cửa sổ lệnh thì máy hỏi từng câu; \`kehoach new ${name} --mau\` ghi mẫu cùng tệp số liệu.`,
  ])
}

function tellNext(path: string, { profile }: PlanTemplate): void {
  const file = quotedPath(path)
  tell(
    `Đã ghi ${pathFromHere(path)}. Mục nào có dòng “Ví dụ của mẫu” thì thay ví dụ, rồi xóa dòng ấy.`,
    ...(profile ? [] : ['Để lần sau không phải trả lời lại về cơ quan: kehoach new --ho-so']),
    'Tiếp theo:',
    `  kehoach preview ${file} --sua    mở trong trình duyệt để sửa; sửa bằng Notepad cũng được`,
    `  kehoach check ${file}            soát lỗi`,
    `  kehoach build ${file}            dựng DOCX và PDF`,
  )
}
