import * as z from 'zod'
import { frontMatter } from '../document/front-matter.ts'

/** `kehoach schema`: JSON Schema of the keys, for editors that complete and check YAML. */
export function schema(): string {
  const json = z.toJSONSchema(frontMatter, { io: 'input', unrepresentable: 'any' })
  return JSON.stringify({ ...json, title: 'Khai báo của kehoach' }, null, 2)
}
