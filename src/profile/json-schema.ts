import * as z from 'zod'
import { frontMatter } from '../document/keys/front-matter.ts'
import { signer } from '../document/keys/signer-keys.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import { profileKeys } from './profile-keys.ts'
import { levelNames } from './severities.ts'

/** JSON Schema of `kehoach.yml`, for editors; it completes the ids of what can be weighed. */
export function profileSchema(entries: ReadonlyMap<string, Entry>): string {
  const levels = profileKeys.shape.quy_tac.unwrap()
  const level: z.core.JSONSchema.JSONSchema = {
    type: 'string',
    enum: [...Object.keys(levelNames), 'tắt', 'gợi ý', 'cảnh báo', 'lỗi'],
  }
  const json = z.toJSONSchema(profileKeys, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== levels) return
      jsonSchema.properties = Object.fromEntries(
        [...entries].flatMap(([id, { summary, firm }]) =>
          firm === undefined ? [[id, { ...level, description: summary }]] : [],
        ),
      )
      jsonSchema.additionalProperties = false
    },
  })
  return print(json, 'Hồ sơ cơ quan (kehoach.yml) của kehoach')
}

/** JSON Schema of a source's keys, in which signers may be named as the profile names them. */
export function sourceSchema(): string {
  const json = z.toJSONSchema(frontMatter, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === signer) addNames(jsonSchema)
    },
  })
  return print(json, 'Khai báo của kehoach')
}

const name = { type: 'string', title: 'Tên của người ký trong kehoach.yml', examples: ['pho-giam-doc'] } as const

/** Adds the two other ways to say who signs to the keys of a signer. */
function addNames(json: z.core.JSONSchema.BaseSchema): void {
  const { title, examples, ...whole } = structuredClone(json)
  const byName = { ...whole, properties: { theo: name, ...whole.properties }, required: ['theo'] }
  for (const key of Object.keys(json)) delete json[key]
  Object.assign(json, { title, examples, anyOf: [name, whole, byName] })
}

const print = (json: object, title: string): string => JSON.stringify({ ...json, title }, null, 2)
