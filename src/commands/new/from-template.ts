import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meant } from '../../findings/meant.ts'
import type { Profile } from '../../profile/profile.ts'
import { profileName } from '../../profile/profile-name.ts'
import { writeProfile } from '../../profile/write-profile.ts'
import { isPartialName, partialFolder } from '../../template/partial-folder.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import type { OutputFile } from '../disk/write-files.ts'
import { answer, tell } from '../print.ts'
import { profilePathAbove } from '../profile-above.ts'
import { exit, UsageError } from '../usage.ts'
import { pathFromHere, quotedPath, writeNew } from '../write-new.ts'
import { forOffice, officeAbove } from './for-office.ts'
import { builtInTemplates, officeFolder, officeTemplates, partialsOf, type TemplateFolder } from './template-folders.ts'

/** What data of a template is called beside it. */
export const dataName = 'du-lieu.yaml'

/** `kehoach new`: the templates there are. */
export function listTemplates(): number {
  answer(
    ...templateList(),
    '',
    'Tạo kế hoạch, trả lời vài câu:         kehoach new tap-huan',
    'vào thư mục tự chọn:                   kehoach new tap-huan ke-hoach/dot-1',
    'Lấy mẫu và tệp số liệu để dựng nhiều:  kehoach new tap-huan --mau',
  )
  return exit.clean
}

function templateList(): string[] {
  const all = allTemplates()
  const offices = all.filter(({ builtIn }) => !builtIn)
  const width = Math.max(...all.map(({ id }) => id.length))
  const rows = (templates: readonly TemplateFolder[]) =>
    templates.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}`.trimEnd())
  return [
    ...(offices.length > 0 ? [`Mẫu của cơ quan (${pathFromHere(officeFolder() ?? '.')}):`, ...rows(offices), ''] : []),
    'Mẫu có sẵn:',
    ...rows(all.filter(({ builtIn }) => builtIn)),
  ]
}

/** `kehoach new tap-huan --mau [thư mục]`: a template with its data and partials, ready to be filled in. */
export function fromTemplate(typed: string, into: string | undefined, overwrite: boolean): number {
  const template = templateCalled(typed)
  const folder = into ?? template.id
  const { files, data, office, notes, missing } = filesFromTemplate(template, folder)
  writeNew(files, { overwrite, from: [] })

  const source = join(folder, `${template.id}.md`)
  const absent = missing.filter(
    (name) => !isPartialName(name) || !existsSync(join(folder, partialFolder, `${name}.md`)),
  )
  tell(
    'Đã ghi:',
    ...files.map(({ path }) => `  ${pathFromHere(path)}`),
    ...absent.map(absentPartial(folder)),
    ...(office ? [`Cơ quan, người ký, nơi nhận lấy theo ${profileName} của cơ quan.`] : []),
    ...notes,
    `Tiếp theo: sửa ${pathFromHere(data ?? source)}, rồi gõ`,
    `  kehoach build ${quotedPath(source)}${data ? ` --data ${quotedPath(data)}` : ''}`,
  )
  return exit.clean
}

/** A template as it stands in a folder. */
interface TemplateFiles {
  readonly files: readonly OutputFile[]
  /** The path of its data. */
  readonly data?: string
  /** Whether they are as an office with a profile needs them. */
  readonly office: boolean
  /** What the author has to be told of its words. */
  readonly notes: readonly string[]
  /** Partials that it calls and that are not there. */
  readonly missing: readonly string[]
}

/** The files of a template for a folder, with the partials that it calls, and a profile where none is above. */
export function filesFromTemplate(template: TemplateFolder, folder: string): TemplateFiles {
  const { found, missing } = partialsOf(template)
  const office = template.builtIn ? officeAbove(folder) : undefined
  const { files: beside, notes } = office
    ? filesFor(office, template, folder)
    : { files: filesOf(template, folder), notes: [] }
  const partials = [...found].map(([name, from]) => ({
    path: join(folder, partialFolder, `${name}.md`),
    bytes: readFileSync(from),
  }))
  const profile = profilePathAbove(folder)
    ? []
    : [{ path: join(folder, profileName), bytes: Buffer.from(writeProfile({})) }]
  const data = beside.find(({ path }) => path === join(folder, dataName))?.path
  return {
    files: [...beside, ...partials.filter(isNew), ...profile],
    ...(data !== undefined && { data }),
    office: office !== undefined,
    notes,
    missing,
  }
}

const filesOf = ({ files }: TemplateFolder, folder: string): OutputFile[] =>
  files.map(({ from, name }) => ({ path: join(folder, name), bytes: readFileSync(from) }))

/** The files of a template of the program, as an office with a profile needs them. */
function filesFor(
  office: Profile,
  template: TemplateFolder,
  folder: string,
): { readonly files: readonly OutputFile[]; readonly notes: readonly string[] } {
  const mainName = `${template.id}.md`
  const textOf = (name: string) => {
    const from = template.files.find((one) => one.name === name)?.from
    return from === undefined ? undefined : readFileSync(from, 'utf8')
  }
  const partials = [...partialsOf(template).found.values()].map((from) => readFileSync(from, 'utf8'))
  const {
    template: main,
    data,
    notes,
  } = forOffice({ template: textOf(mainName) ?? '', data: textOf(dataName), partials }, office)
  const mended = new Map([[mainName, main], ...(data === undefined ? [] : [[dataName, data] as const])])
  const files = template.files.map(({ from, name }) => {
    const text = mended.get(name)
    return { path: join(folder, name), bytes: text === undefined ? readFileSync(from) : Buffer.from(text) }
  })
  return { files, notes }
}

const absentPartial = (folder: string) => (name: string) =>
  isPartialName(name)
    ? `Thiếu mẫu con “${name}”: đặt ${name}.md vào ${pathFromHere(join(folder, partialFolder))}.`
    : `Bỏ qua mẫu con “${name}”: tên chỉ gồm chữ, số, “-” và “_”, và tệp nằm trong thư mục ${partialFolder} của mẫu.`

/** Templates in one folder share their partials. */
const isNew = ({ path, bytes }: OutputFile): boolean => !existsSync(path) || !readFileSync(path).equals(bytes)

/** An office's own, then those of the program that it has none of the name of. */
export function allTemplates(): TemplateFolder[] {
  const folder = officeFolder()
  const offices = folder === undefined ? [] : officeTemplates(folder)
  return [...offices, ...builtInTemplates().filter(({ id }) => !offices.some((one) => one.id === id))]
}

/** The template of a name; a usage error lists those there are. */
export function templateCalled(typed: string): TemplateFolder {
  const all = allTemplates()
  const name = normalKey(typed.replace(/\.md$/i, ''))
  const found = all.find(({ id }) => id === typed) ?? all.find(({ id }) => normalKey(id) === name)
  if (found) return found
  const guess = meant(
    name,
    all.map(({ id }) => id),
  )
  throw new UsageError(
    `Không có mẫu “${typed}”${guess ? `; có phải là “${guess}”?` : '.'} Các mẫu có thể dùng:`,
    templateList(),
  )
}
