import { expect, it } from 'vitest'
import { desk } from './run.ts'

it('prints the JSON Schema of the front matter', () => {
  const at = desk()
  const { code, out } = at.start(['schema'])
  at.clear()
  expect(code).toBe(0)
  const schema = JSON.parse(out)
  expect(schema.$schema).toContain('json-schema.org')
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['co_quan', 'trich_yeu', 'nguoi_ky', 'noi_nhan']),
  )
  expect(schema.properties.trinh_bay.properties.danh_so.enum).toContain('nd30')
  expect(schema.additionalProperties).toBe(false)
})
