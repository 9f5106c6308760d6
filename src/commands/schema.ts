import { dirname } from 'node:path'
import { allEntries } from '../rules/index.ts'
import { prepareFolder } from './disk/folders.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import { writeAll } from './disk/write-files.ts'
import { give } from './print.ts'
import { exit, UsageError } from './usage.ts'

/** The flags of `kehoach schema` as typed. */
export interface SchemaOptions {
  readonly hoSo?: boolean
  readonly out?: string
  readonly ghiDe?: boolean
}

/** `kehoach schema`: JSON Schema of the keys of sources, or of the office's profile, for editors that complete and check YAML. */
export async function schema({ hoSo, out, ghiDe = false }: SchemaOptions): Promise<number> {
  const { isOwnSchema, profileSchema, sourceSchema } = await import('../profile/json-schema.ts')
  const text = `${hoSo ? profileSchema(allEntries()) : sourceSchema(allEntries())}\n`
  if (out === undefined) {
    give(text)
    return exit.clean
  }
  if (!ghiDe && holdsOther(out, isOwnSchema))
    throw new UsageError(
      `Đã có tệp “${out}”, không phải JSON Schema của chương trình này; chưa ghi gì. Gõ tên khác như \`-o kehoach.schema.json\`, hoặc thêm --ghi-de để thay tệp đó.`,
    )
  prepareFolder(dirname(out))
  const obstacle = writeAll([{ path: out, bytes: Buffer.from(text) }])
  if (obstacle !== undefined) throw new UsageError(obstacle)
  return exit.clean
}

/** Far more than any schema. */
const mostBytes = 5_000_000

/** Whether a file is there that is none of its kind; of what is no plain file tells who would write there. */
function holdsOther(path: string, isKind: (text: string) => boolean): boolean {
  const stat = statAt(path)
  return stat?.isFile() === true && (stat.size > mostBytes || !isKind(new TextDecoder().decode(readWhole(path))))
}
