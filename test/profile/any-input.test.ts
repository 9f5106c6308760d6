import fc from 'fast-check'
import { expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { readProfile } from '../../src/profile/profile.ts'
import { profileKeys } from '../../src/profile/profile-keys.ts'
import { allEntries } from '../../src/rules/index.ts'
import { file, office, profileOf, under } from './office.ts'

const word = fc.constantFrom(
  'giam-doc',
  'mac_dinh',
  'VT',
  'thuong_xuyen',
  '13',
  'Y tế',
  '',
  '…',
  'tat',
  'muc-mot-con',
  '🙂',
  '__proto__',
  'constructor',
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, word, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
  map: fc.dictionary(
    fc.oneof(word, fc.constantFrom('chuc_vu', 'ho_ten', 'nhom', 'de', 'theo', 'le', 'co_chu', 'danh_so')),
    tie('value'),
    { maxKeys: 4 },
  ),
}))
const key = fc.constantFrom(...Object.keys(profileKeys.shape))
const keys = fc.dictionary(key, value, { maxKeys: 8 })

it('whatever stands in a profile, a document is not blamed for what the profile is blamed for', () => {
  fc.assert(
    fc.property(keys, (given) => {
      const { profile, found } = profileOf(JSON.stringify(given))
      for (const { place } of found) expect(place?.file).toBe(file)
      const read = under(profile, 'trich_yeu: Kiểm tra')
      const twice = read.found.filter(
        ({ rule, place }) => place?.file === file && !['hoc-vi', 'ho-so', 'hinh-chu-ky'].includes(rule),
      )
      expect(twice).toEqual([])
    }),
    { numRuns: 80 },
  )
})

it('whatever stands in two profiles, one is laid over the other, and each value has a place in one of them', () => {
  fc.assert(
    fc.property(keys, keys, (own, parent) => {
      const { found, report } = collectFindings()
      const above = { file: 'kehoach.yml', text: JSON.stringify(parent) }
      const { tree } = readProfile({ file, text: JSON.stringify(own), above }, allEntries(), report)
      const files = [file, above.file]
      for (const { place } of found) expect(files).toContain(place?.file)
      for (const key of Object.keys(tree.value)) expect(files).toContain(tree.placeOf([key]).file)
    }),
    { numRuns: 80 },
  )
})

it('whatever stands in a source, it is read under a profile', () => {
  const { profile } = profileOf(office)
  fc.assert(
    fc.property(keys, (given) => {
      const yaml = JSON.stringify({ trich_yeu: 'Kiểm tra', ...given })
      const { meta, found } = under(profile, yaml)
      for (const { place } of found) expect(place?.file).toBe('plan.md')
      for (const key of Object.keys(meta.value)) expect(meta.placeOf([key]).line).toBeGreaterThan(0)
    }),
    { numRuns: 80 },
  )
})
