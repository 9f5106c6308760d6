import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { hasErrors } from '../../src/findings/diagnostic.ts'
import { typstIn } from '../../src/render/typst.ts'
import { sampleOf } from '../sampling.ts'
import { sourceOf, tinos } from './documents.ts'

const { typeset } = typstIn(tinos)

type Keys = Readonly<Record<string, string>>

const inKey = (key: string) => (word: string) => [{ [key]: `Sở ${word} Nội vụ` }, 'Việc.'] as const

/** Where a word may stand: in the keys and in the body. */
const places: Readonly<Record<string, (word: string) => readonly [Keys, body: string]>> = {
  text: (word) => [{}, `Xin ${word} và **${word}** chào.`],
  mục: (word) => [{}, `## Xin ${word} chào\n\nViệc.`],
  cell: (word) => [{}, `| a | b | c |\n|---|---|---|\n| ${word} | b | c |`],
  appendix: (word) => [{}, `Phụ lục.\n\n# Phụ lục: Tên ${word} là\n\nViệc.`],
  ...Object.fromEntries(
    ['trich_yeu', 'dia_danh', 'luu', 'noi_nhan', 'co_quan', 'can_cu', 'dia_chi', 'nguoi_soan', 'du_thao'].map(
      (key) => [key, inKey(key)] as const,
    ),
  ),
  ky_hieu: (word) => [{ ky_hieu: word.toUpperCase() }, 'Việc.'],
  group: (word) => [{ noi_nhan: `[{nhom: [Sở ${word} Nội vụ, Ban], de: báo cáo}]` }, 'Việc.'],
  purpose: (word) => [{ noi_nhan: `[{nhom: [Sở Nội vụ, Ban], de: báo ${word} cáo}]` }, 'Việc.'],
  signer: (word) => [{ nguoi_ky: `{chuc_vu: Giám ${word} đốc, ho_ten: Lê ${word} An}` }, 'Việc.'],
  kem_theo: (word) => [{ kem_theo: `{so: 1, ky_hieu: ${word.toUpperCase()}, ngay: 1/1/2026, cua: Sở}` }, 'Việc.'],
}

const words = ['W', 'm', 'a', 'Đ'].flatMap((letter) => [18, 22, 28, 34, 42, 50, 60, 70].map((n) => letter.repeat(n)))

/** Hyphens and slashes that no line ends in, since digits or stops follow. */
const tied = ['-1', '/1', '-.a'].flatMap((tie) => [12, 30, 80].map((n) => `a${tie.repeat(n)}`))

async function built(place: string, word: string) {
  const [keys, body] = places[place]?.(word) ?? [{}, '']
  const lines = Object.entries({ ...exampleKeys, ...keys }).map(([key, value]) => `${key}: ${value}\n`)
  return await compile(sourceOf({ path: 'plan.md', text: `---\n${lines.join('')}---\n\n# Mục\n\n${body}\n` }))
}

test.each(Object.keys(places))('a word too long for its part is told, or broken: %s', async (place) => {
  for (const word of [...sampleOf(words, 4), ...sampleOf(tied, 2)]) {
    const { files, diagnostics } = await built(place, word)
    if (files) expect(() => typeset(files[0].layout), word).not.toThrow()
    else expect(hasErrors(diagnostics)).toBe(true)
  }
})

test.each([
  ['luu', 'VT,TH1,TH3,VX1,VX2,NC,TC,KT'],
  ['noi_nhan', 'vanphong.ubnd@binhan.gov.vn'],
  ['dia_chi', 'https://vanthu.binhan.gov.vn/ho-so'],
  ['trich_yeu', 'hoidong.binhan.gov.vn'],
  ['ky_hieu', 'BCĐTƯCTMTQG'],
])('one that is not is printed: %s %s', async (place, word) => {
  const { diagnostics } = await built(place, word)
  expect(diagnostics.filter(({ rule }) => rule === 'chu-qua-dai')).toEqual([])
})
