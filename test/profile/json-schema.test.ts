import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../../src/compile.ts'
import { profileSchema, sourceSchema } from '../../src/profile/json-schema.ts'
import { writeProfile } from '../../src/profile/write-profile.ts'
import { allEntries } from '../../src/rules/index.ts'
import { inFull, sampleOf } from '../sampling.ts'
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
    expect(isProfile('quy_tac: {muc-mot-con: Tát, so_muc_lech: Gợi}')).toBe(false)
    expect(isProfile('quy_tac: {muc-mot-con: TẮT, so_muc_lech: Gợi ý}\nĐịa danh:')).toBe(true)
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

describe('the schema of sources', () => {
  const entries = allEntries()
  const isSource = validator(sourceSchema(allEntries()))

  it.each([
    'so:',
    'dia-danh: Hà Nội',
    'Ký hiệu: SNV\nĐịa  danh: Hà Nội',
    'ngay:\nluu: 15\nky_hieu: 2026',
    'trinh_bay: {cỡ chữ: 13, le: {Trái: 30}}',
    'nguoi_ky: {Chức vụ: Giám đốc, Họ tên: Tô Sơn}',
    'noi_nhan: [Sở Nội vụ, ]\ncan_cu:\n  -\n  - Luật',
    'bo_qua: {Khoang trang doi: mẫu cũ, thieu_noi_nhan: mẫu}',
    'trich_yeu: 2026',
    'noi_nhan:\n  - Sở Nội vụ\n  - Lưu: VT',
  ])('takes %j, as the program does', (yaml) => {
    expect(isSource(yaml)).toBe(true)
  })

  it.each([
    'so: mười lăm',
    'dia_dahn: Hà Nội',
    'Dịa dang: x',
    'dia_danh: [a]',
    'Địa danh: {a: b}',
    'trinh_bay: {co_chu: to}',
    'Trình bày: {Cỡ chữ: to}',
    'nguoi_ky: {Chức vụ: Giám đốc}',
    'bo_qua: {khoang-trang: x}',
  ])('refuses %j', (yaml) => {
    expect(isSource(yaml)).toBe(false)
  })

  it('takes the keys of every case in which the program finds no error', async () => {
    const cases = join(import.meta.dirname, '../cases')
    const refused: string[] = []
    let tried = 0
    for (const name of sampleOf(readdirSync(cases), 8)) {
      const file = join(cases, name, 'input.md')
      const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : ''
      const [, keys] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
      if (keys === undefined) continue
      const fallbackDate = { year: 1980, month: 1, day: 1 }
      const { diagnostics } = await check({ path: 'plan.md', text, root: '', asset: () => 'missing', fallbackDate })
      if (diagnostics.some(({ rule }) => entries.get(rule)?.group === 'khai-bao' || rule === 'yaml')) continue
      tried++
      if (!isSource(keys)) refused.push(name)
    }
    expect(refused).toEqual([])
    expect(tried).toBeGreaterThan(inFull ? 100 : 12)
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
