import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meant } from '../../findings/meant.ts'
import { profileName } from '../../profile/profile-keys.ts'
import { writeProfile } from '../../profile/write-profile.ts'
import { partialFolder } from '../../template/partial-folder.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { profilePathAbove } from '../profile-above.ts'
import { exit, UsageError } from '../usage.ts'
import type { OutputFile } from '../write-files.ts'
import { builtInTemplates, officeFolder, officeTemplates, partialsOf, type TemplateFolder } from './template-folders.ts'
import { pathFromHere, quotedPath, writeNew } from './write-new.ts'

/** What data of a template is called beside it. */
const dataName = 'du-lieu.yaml'

/** `kehoach new`: the templates there are. */
export function listTemplates(): number {
  process.stdout.write(
    `${templateList()}\n\nTạo kế hoạch từ một mẫu:  kehoach new tap-huan\nvào thư mục tự chọn:      kehoach new tap-huan ke-hoach/tap-huan-dot-1\n`,
  )
  return exit.clean
}

function templateList(): string {
  const folder = officeFolder()
  const offices = folder === undefined ? [] : officeTemplates(folder)
  const builtIn = builtInTemplates().filter(({ id }) => !offices.some((one) => one.id === id))
  const width = Math.max(...[...offices, ...builtIn].map(({ id }) => id.length))
  const rows = (templates: readonly TemplateFolder[]) =>
    templates.map(({ id, about }) => `  ${id.padEnd(width)}  ${about}`.trimEnd()).join('\n')
  return [
    ...(folder === undefined || offices.length === 0
      ? []
      : [`Mẫu của cơ quan (${pathFromHere(folder)}):\n${rows(offices)}`]),
    `Mẫu có sẵn:\n${rows(builtIn)}`,
  ].join('\n\n')
}

/** `kehoach new tap-huan [thư mục]`: a template with its data and partials, ready to be filled in. */
export function fromTemplate(typed: string, into: string | undefined, overwrite: boolean): number {
  const template = templateCalled(typed)
  const folder = into ?? template.id
  const { found, missing } = partialsOf(template)
  const beside = template.files.map(({ from, name }) => ({ path: join(folder, name), bytes: readFileSync(from) }))
  const partials = [...found].map(([name, from]) => ({
    path: join(folder, partialFolder, `${name}.md`),
    bytes: readFileSync(from),
  }))
  const profile = profilePathAbove(folder)
    ? []
    : [{ path: join(folder, profileName), bytes: Buffer.from(writeProfile({})) }]
  const files = [...beside, ...partials.filter(isNew), ...profile]
  writeNew(files, overwrite)

  const source = join(folder, `${template.id}.md`)
  const data = beside.find(({ path }) => path === join(folder, dataName))
  const absent = missing.filter((name) => !existsSync(join(folder, partialFolder, `${name}.md`)))
  process.stderr.write(
    [
      `Đã ghi:\n${files.map(({ path }) => `  ${pathFromHere(path)}\n`).join('')}`,
      ...absent.map(
        (name) => `Thiếu mẫu con “${name}”: đặt ${name}.md vào ${pathFromHere(join(folder, partialFolder))}.\n`,
      ),
      data
        ? `Tiếp theo: sửa ${pathFromHere(data.path)}, rồi gõ\n  kehoach build ${quotedPath(source)} --data ${quotedPath(data.path)}\n`
        : `Tiếp theo: sửa ${pathFromHere(source)}, rồi gõ\n  kehoach build ${quotedPath(source)}\n`,
    ].join(''),
  )
  return exit.clean
}

/** Templates in one folder share their partials. */
const isNew = ({ path, bytes }: OutputFile): boolean => !existsSync(path) || !readFileSync(path).equals(bytes)

function templateCalled(typed: string): TemplateFolder {
  const folder = officeFolder()
  const all = [...(folder === undefined ? [] : officeTemplates(folder)), ...builtInTemplates()]
  const name = normalKey(typed.replace(/\.md$/i, ''))
  const found = all.find(({ id }) => id === typed) ?? all.find(({ id }) => normalKey(id) === name)
  if (found) return found
  const guess = meant(
    name,
    all.map(({ id }) => id),
  )
  throw new UsageError(
    `Không có mẫu “${typed}”${guess ? `; có phải là “${guess}”?` : '.'} Các mẫu có thể dùng:\n\n${templateList()}`,
  )
}
