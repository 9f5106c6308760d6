import * as z from 'zod'
import { frontMatter } from '../document/keys/front-matter.ts'
import { signer } from '../document/keys/signer-keys.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import { profileKeys } from './profile-keys.ts'
import { levelNames } from './severities.ts'

type Entries = ReadonlyMap<string, Entry>
type Shape = z.core.JSONSchema.JSONSchema

/** JSON Schema of `kehoach.yml`, for editors; it completes the ids of what can be weighed and set aside. */
export function profileSchema(entries: Entries): string {
  const levels = profileKeys.shape.quy_tac.unwrap()
  const level: Shape = { type: 'string', enum: [...Object.keys(levelNames), 'tắt', 'gợi ý', 'cảnh báo', 'lỗi'] }
  const json = z.toJSONSchema(profileKeys, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === levels) nameIds(jsonSchema, entries, level)
      if (zodSchema === reasons) nameIds(jsonSchema, entries, reason)
      if (zodSchema === barred) Object.assign(jsonSchema, anyOfIds(entries))
    },
  })
  return print(json, 'Hồ sơ cơ quan (kehoach.yml) của kehoach')
}

/** JSON Schema of a source's keys, in which signers may be named as the profile names them. */
export function sourceSchema(entries: Entries): string {
  const json = z.toJSONSchema(frontMatter, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === signer) addNames(jsonSchema)
      if (zodSchema === reasons) nameIds(jsonSchema, entries, reason)
    },
  })
  return print(json, 'Khai báo của kehoach')
}

const barred = profileKeys.shape.khong_bo_qua.unwrap()

/** One id, or a list of ids. */
const anyOfIds = (entries: Entries): Shape => {
  const id: Shape = { type: 'string', enum: [...entries.keys()] }
  return { anyOf: [id, { type: 'array', items: id }] }
}

const reasons = frontMatter.shape.bo_qua.unwrap()
const reason: Shape = { type: 'string' }

/** Has a map take the ids that are not firm, each with a value of a kind and its summary. */
function nameIds(json: z.core.JSONSchema.BaseSchema, entries: Entries, value: Shape): void {
  json.properties = Object.fromEntries(
    [...entries].flatMap(([id, { summary, firm }]) =>
      firm === undefined ? [[id, { ...value, description: summary }]] : [],
    ),
  )
  json.additionalProperties = false
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
