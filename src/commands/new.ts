import type { PlanFlags } from './new/given-answers.ts'
import type { ProfileFlags } from './new/new-profile.ts'
import type { RenewalFlags } from './new/next-year.ts'
import { UsageError } from './usage.ts'

/** The flags of `kehoach new` as typed. */
export interface NewOptions extends ProfileFlags, PlanFlags, RenewalFlags {
  readonly hoSo?: boolean
  readonly tu?: string
  readonly ghiDe?: boolean
  /** The template itself is wanted, with its data. */
  readonly mau?: boolean
}

/** `kehoach new`: lists the templates, or writes a template, the office's profile, or next year's plan. */
export async function newPlan(
  template: string | undefined,
  folder: string | undefined,
  options: NewOptions,
): Promise<number> {
  const { hoSo = false, tu, ghiDe = false, mau = false } = options
  if (hoSo && tu !== undefined) throw new UsageError('Chỉ dùng một trong --ho-so và --tu.')
  if (template !== undefined && (hoSo || tu !== undefined))
    throw new UsageError(
      `Bỏ “${template}”: ${hoSo ? '--ho-so ghi kehoach.yml vào thư mục đang đứng' : 'với --tu, đặt tên tệp mới bằng -o'}.`,
    )
  refuseStray(options, planFlags, template === undefined ? 'tên mẫu' : undefined)
  refuseStray(options, officeFlags, hoSo || (template !== undefined && !mau) ? undefined : '--ho-so')
  refuseStray(options, profileFlags, hoSo ? undefined : '--ho-so')
  refuseStray(options, renewalFlags, tu === undefined ? '--tu' : undefined)
  if (hoSo) return (await import('./new/new-profile.ts')).newProfile(options, ghiDe)
  if (tu !== undefined) return (await import('./new/next-year.ts')).newRenewal(tu, options, ghiDe)
  const { fromTemplate, listTemplates } = await import('./new/from-template.ts')
  const isAsked = process.stdin.isTTY === true && process.stderr.isTTY === true
  if (template === undefined && (mau || !isAsked)) return listTemplates()
  if (mau && template !== undefined) return fromTemplate(template, folder, ghiDe)
  const { newFilledPlan } = await import('./new/new-plan.ts')
  return newFilledPlan(template, options, { folder, overwrite: ghiDe })
}

/** Options and what they are typed as. */
type Flags = readonly (readonly [option: keyof NewOptions, flag: string])[]

const officeFlags: Flags = [
  ['coQuan', '--co-quan'],
  ['coQuanChuQuan', '--co-quan-chu-quan'],
  ['kyHieu', '--ky-hieu'],
  ['diaDanh', '--dia-danh'],
  ['nguoiKy', '--nguoi-ky'],
]
const profileFlags: Flags = [['luu', '--luu']]
const planFlags: Flags = [
  ['noiNhan', '--noi-nhan'],
  ['dien', '--dien'],
  ['mau', '--mau'],
]
const renewalFlags: Flags = [
  ['nam', '--nam'],
  ['namCu', '--nam-cu'],
  ['hoi', '--hoi'],
  ['format', '--format'],
  ['out', '-o'],
]

/** Flags that mean something only with another. */
function refuseStray(options: NewOptions, flags: Flags, needed: string | undefined): void {
  if (needed === undefined) return
  const [, stray] = flags.find(([option]) => options[option] !== undefined) ?? []
  if (stray) throw new UsageError(`${stray} chỉ dùng cùng ${needed}. Thêm ${needed}, hoặc bỏ ${stray}.`)
}
