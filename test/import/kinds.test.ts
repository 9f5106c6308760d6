import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked } from './checked.ts'
import { kindsOfCases } from './kinds.ts'
import { tell } from './plan-files.ts'

const shared = join(import.meta.dirname, '../../../shared/cases')

/** The file of a case, which stands outside the project; nothing where the folder is absent. */
function inputOf(kind: string): string | undefined {
  const folder = ['import', 'source'].map((part) => join(shared, part, kind)).find(existsSync)
  const name = folder && readdirSync(folder).find((one) => /\.(?:txt|docx)$/.test(one))
  return name && join(folder, name)
}

describe.skipIf(!existsSync(shared))('each kind of input that came out wrong once', () => {
  it.each(Object.entries(kindsOfCases))('%s', async (kind, checks) => {
    const path = inputOf(kind)
    if (!path) throw new Error(`no input for ${kind}`)
    const all = await checked(path, checks)
    const wrong = all.filter(({ right }) => !right).map(({ what }) => what)
    const mark = wrong.length === 0 ? 'right' : wrong.length < all.length - 1 ? 'partly' : 'wrong'
    tell(`${mark.padEnd(7)} ${kind}${wrong.map((what) => `\n          ${what}`).join('')}`)
    expect(wrong).toEqual([])
  })
})

if (!existsSync(shared)) it.skip('bỏ qua: không có thư mục ../shared/cases')
