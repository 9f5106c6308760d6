import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { profileSchema, sourceSchema } from '../../src/profile/json-schema.ts'
import { writeProfile } from '../../src/profile/write-profile.ts'
import { allEntries } from '../../src/rules/index.ts'
import { office } from './office.ts'

const validator = (schema: string) => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema))
  return (yaml: string) => validate(parse(yaml))
}

describe('the schema of profiles', () => {
  const isProfile = validator(profileSchema(allEntries()))

  it('agrees with what is read', () => {
    expect(isProfile(office)).toBe(true)
    expect(isProfile(writeProfile({}).replace(/^# (?=\s*(?:[a-z][\w-]*:|BVBA:|- ))/gm, ''))).toBe(true)
    expect(isProfile('trich_yeu: a')).toBe(false)
    expect(isProfile('quy_tac: {muc-mot-cn: tat}')).toBe(false)
    expect(isProfile('quy_tac: {muc-mot-con: thế}')).toBe(false)
    expect(isProfile('quy_tac: {so-muc-lech: tat}\nbo_qua: {thieu-noi-nhan: mẫu riêng}')).toBe(true)
    expect(isProfile('quy_tac: {gia-tri-sai: canh_bao}')).toBe(false)
    expect(isProfile('bo_qua: {gia-tri-sai: chờ số}')).toBe(false)
    expect(isProfile('khong_bo_qua: nam-con-sot')).toBe(true)
    expect(isProfile('khong_bo_qua: [nam-con-sott]')).toBe(false)
    expect(isProfile('nguoi_ky: {giam-doc: {chuc_vu: Giám đốc}}')).toBe(false)
  })

  it('tells in Vietnamese what every key is', () => {
    const { properties, title } = JSON.parse(profileSchema(allEntries()))
    expect(title).toBe('Hồ sơ cơ quan (kehoach.yml) của kehoach')
    for (const property of Object.values(properties)) expect(property).toHaveProperty('title')
  })
})

it('the schema of sources lets signers be named', () => {
  const isSource = validator(sourceSchema(allEntries()))
  for (const named of [
    'pho-giam-doc',
    '{theo: pho-giam-doc, ho_ten: Lê Tô}',
    '[giam-doc, {theo: b}]',
    '{chuc_vu: A, ho_ten: B}',
  ])
    expect([named, isSource(`nguoi_ky: ${named}`)]).toEqual([named, true])
  for (const bad of ['{chuc_vu: A}', '{theo: a, b: c}', '[[a]]', '{theo: {}}'])
    expect([bad, isSource(`nguoi_ky: ${bad}`)]).toEqual([bad, false])
})
