import * as z from 'zod'
import { frontMatter, recipient } from '../document/keys/front-matter.ts'
import { signer } from '../document/keys/signer-keys.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import { lenient, spellingOf } from './lenient-schema.ts'
import { profileKeys } from './profile-keys.ts'
import { levelNames } from './severities.ts'

type Entries = ReadonlyMap<string, Entry>
type Shape = z.core.JSONSchema.JSONSchema

/** JSON Schema of `kehoach.yml`, for editors; it completes the ids of what can be weighed and set aside. */
export function profileSchema(entries: Entries): string {
  const levels = profileKeys.shape.quy_tac.unwrap()
  const spelled = `^(?:${Object.keys(levelNames).map(spellingOf).join('|')})$`
  const level: Shape = {
    anyOf: [{ enum: [...Object.keys(levelNames), 'tắt', 'gợi ý', 'cảnh báo', 'lỗi'] }, { pattern: spelled }],
  }
  const json = z.toJSONSchema(profileKeys, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === levels) nameIds(jsonSchema, entries, level)
      if (zodSchema === reasons) nameIds(jsonSchema, entries, reason)
      if (zodSchema === recipient) jsonSchema.anyOf?.push(archive)
      if (zodSchema === barred) Object.assign(jsonSchema, anyOfIds(entries))
    },
  })
  return print(lenient(json), profileTitle)
}

/** JSON Schema of a source's keys, in which signers may be named as the profile names them; it takes what the program takes. */
export const sourceSchema = (entries: Entries): string => print(lenient(sourceKeys(entries, true)), sourceTitle)

/** The same of keys as they are best typed, for completing them. */
export const completionSchema = (entries: Entries): string => print(sourceKeys(entries), sourceTitle)

const [profileTitle, sourceTitle] = ['Hồ sơ cơ quan (kehoach.yml) của kehoach', 'Khai báo của kehoach'] as const

const ownSchema = z.looseObject({ $schema: z.string(), title: z.enum([profileTitle, sourceTitle]) })

/** Whether a text is one of these schemas, as this program or one before it has written them. */
export function isOwnSchema(text: string): boolean {
  try {
    return ownSchema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

function sourceKeys(entries: Entries, asOnPaper = false): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(frontMatter, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === signer) addNames(jsonSchema)
      if (zodSchema === reasons) nameIds(jsonSchema, entries, reason)
      if (zodSchema === recipient && asOnPaper) jsonSchema.anyOf?.push(archive)
    },
  })
}

/** `- Lưu: VT` among the recipients, as it stands on paper. */
const archive: Shape = {
  type: 'object',
  properties: { luu: { type: 'string' } },
  required: ['luu'],
  additionalProperties: false,
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
