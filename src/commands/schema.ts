import { dirname } from 'node:path'
import { allEntries } from '../rules/index.ts'
import { prepareFolder } from './disk/folders.ts'
import { writeAll } from './disk/write-files.ts'
import { give } from './print.ts'
import { exit, UsageError } from './usage.ts'

/** The flags of `kehoach schema` as typed. */
export interface SchemaOptions {
  readonly hoSo?: boolean
  readonly out?: string
}

/** `kehoach schema`: JSON Schema of the keys of sources, or of the office's profile, for editors that complete and check YAML. */
export async function schema({ hoSo, out }: SchemaOptions): Promise<number> {
  const { profileSchema, sourceSchema } = await import('../profile/json-schema.ts')
  const text = `${hoSo ? profileSchema(allEntries()) : sourceSchema(allEntries())}\n`
  if (out === undefined) {
    give(text)
    return exit.clean
  }
  prepareFolder(dirname(out))
  const obstacle = writeAll([{ path: out, bytes: Buffer.from(text) }])
  if (obstacle !== undefined) throw new UsageError(obstacle)
  return exit.clean
}
