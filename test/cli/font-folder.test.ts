import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { systemFonts } from '../../src/render/fonts.ts'
import { plan } from '../plan.ts'
import { desk } from './run.ts'

const names = ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf']
const { files, family } = systemFonts()

/** Fonts of another family, where this machine has them. */
const other = [
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf',
]

describe('--font-dir', () => {
  const at = desk()
  const put = (faces: readonly string[]) => {
    at.clear()
    at.put('plan.md', plan)
    for (const [i, name] of names.entries()) at.put(`phong/${name}`, readFileSync(faces[i] ?? ''))
  }
  const build = () => at.run(['build', 'plan.md', '--font-dir', 'phong'])

  it('takes the four faces by the names Windows gives them', async () => {
    put(files)
    expect(await build()).toMatchObject({ code: 0 })
    expect(at.read('plan.pdf')).toContain(family === 'Tinos' ? 'Tinos-Bold' : 'TimesNewRoman')
  })

  it.each([0, 3])('refuses a file in the place of face %i that is no font, and writes nothing', async (face) => {
    put(files)
    at.put(`phong/${names[face]}`, 'phông')
    const { code, err } = await build()
    expect(code).toBe(2)
    expect(err).toContain(`${names[face]}” không phải tệp phông chữ`)
    expect(at.files().filter((name) => /\.(?:docx|pdf)$/.test(name))).toEqual([])
  })

  it('refuses the beginning of a file, and writes nothing', async () => {
    put(files)
    at.put('phong/timesi.ttf', readFileSync(files[2] ?? '').subarray(0, 50_000))
    const { code, err } = await build()
    expect([code, err]).toEqual([2, expect.stringContaining('timesi.ttf” không phải tệp phông chữ')])
    expect(at.files().filter((name) => /\.(?:docx|pdf)$/.test(name))).toEqual([])
  })

  it('refuses a face in the place of another', async () => {
    put(files.map((_, i) => files[i === 1 ? 3 : i] ?? ''))
    const { code, err } = await build()
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('timesbd.ttf” là kiểu chữ đậm nghiêng, không phải kiểu chữ đậm.'),
    ])
  })

  it.skipIf(!other.some(existsSync)).each(other.filter(existsSync))(
    'refuses %s in the place of any face',
    async (path) => {
      for (const face of [0, 2]) {
        put(files.map((file, i) => (i === face ? path : file)))
        const { code, err } = await build()
        expect(code).toBe(2)
        expect(err).toMatch(/là phông “(?:DejaVu|Liberation) Sans”, không phải/)
      }
    },
  )
})
