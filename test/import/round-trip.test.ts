import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { lostUnsaid } from '../../src/import/lost-words.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { issueOf } from '../issue.ts'
import { printLayout } from '../print-layout.ts'
import { inFull, sampleOf } from '../sampling.ts'

const renderers = renderersIn(systemFonts)
const root = join(import.meta.dirname, '../..')

/** What a DOCX doesn't say, or says in another way; each with its reason. */
const otherwise: Readonly<Record<string, string>> = {
  'can-cu-gach-dau-dong': 'bases in italics, which they are anyhow',
  'dam-het-dong': 'numbers on lines of the text in bold, which are headings on paper',
  'gach-truoc-diem': 'khoản below a heading without a number of their own depth, which are its like on paper',
  'ky-chuc-vu-dai': 'a post that goes on to another is read as two',
  'lien-tich-ba-co-quan': 'an agency on three lines above its signature is not known for one',
  'phu-luc-bang-dai': 'a width that happens to be half a millimetre is taken for a chosen one',
  'phu-luc-ten-co-chu-thich': 'a note on the title of an appendix is not read',
  'de-muc-co-chu-thich': 'a note on the title of an appendix is not read',
  'bang-tong-cot-dau': 'the row of totals has no words to be told by',
  'chu-ky-khong-dau': 'signatures are not carried over',
  'chu-ky-chuc-vu-co-quan': 'signatures are not carried over',
  'chu-ky-va-dau': 'signatures are not carried over',
  'dau-khai-be-rong': 'seals are not carried over',
  'dau-khong-chu-ky': 'seals are not carried over',
  'cot-be-rong-va-can-le': 'widths of some columns were chosen, others not',
  'danh-so-nguyen-van': 'headings without numbers of a scheme of their own',
  'nguyen-van-chuong-dieu': 'articles that no scheme counts',
  'nguyen-van-phan-muc': 'numbers that no scheme counts',
  'dau-dong-chep-tu-word': 'a minus that begins a paragraph is taken for a dash',
  'phu-luc-truoc-muc-cuoi': 'the name of an appendix within the text takes the line below as its title',
  'gach-ngang-long-nhau': 'short points that stand like headings',
  'khoan-go-so-lui': 'numbers that no scheme counts',
  'dau-sao-giua-chu': 'stars that part bold from italics within a word',
  'dau-dong-dau-cham': 'short points that stand like headings',
  'dau-sao-dau-dong': 'a star that begins a paragraph is taken for the mark of an item',
  'dau-sao-truoc-dau-cau': 'stars that point to a remark are taken for a note',
  'dau-cach-la': 'a bold heading whose number begins again below is read as a point',
  'mot-enter-dau-dong-khac': 'labels that no scheme counts',
  'diem-go-dau-khac': 'points whose letters don’t count on',
  'muc-thieu-mot-dau': 'headings that are typed as text',
  'mot-enter-dong-ngan': 'short points that stand like headings',
  'phan-chua-danh-dau': 'headings that are typed as text',
  'phu-luc-ten-o-dong-duoi': 'appendices typed as text, which are taken for appendices',
  'bang-dan-hang-danh-so-cot': 'appendices typed as text, which are taken for appendices',
  'phu-luc-go-nhu-tren-giay': 'appendices typed as text, which are taken for appendices',
  'so-lieu-nhieu-chu-so': 'a sum of percents',
  'so-lieu-xlsx-o-tron': 'a sum of percents',
  'du-lieu-xlsx-dinh-dang-so': 'a sum that its rows don’t show in full',
  'du-lieu-xlsx-trang-va-vung': 'a sum that its rows don’t show in full',
  'kem-theo-chu-dien-tu': 'a number that stands with the digital signature only',
  'kem-theo-co-dau-khan': 'a number that stands with the digital signature only',
  'kem-theo-dien-tu': 'a number that stands with the digital signature only',
  'ket-bang-chu-dam': 'bold within căn cứ',
  'chep-khong-dong-trong': 'labels that no scheme counts',
  'diem-go-so-la-ma': 'labels that no scheme counts',
  'go-ca-phan-ky-o-tep-chen': 'a closing typed in the text as well, which import tells as an error',
  'go-ca-phan-ky-o-yaml': 'a closing typed in the text as well, which import tells as an error',
  'trinh-bay': 'sizes and margins are the office’s own',
  'phu-luc-pdf': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-a': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-co-chu': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-khong-a4': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-yaml': 'an attached PDF is no part of the DOCX',
}

/** The same of examples. */
const otherExamples: Readonly<Record<string, string>> = {
  'tinh-cai-cach-hanh-chinh': 'a column in which a hyphen stands for 0 is not known for one of numbers',
}

const isPlan = (name: string) => /^(plan|input)\.(md|yaml)$/.test(name)
const planIn = (folder: string) => readdirSync(folder).find(isPlan)

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(root, 'examples', name))
  .filter(planIn)
// Appendices in files of their own are documents of their own.
const whole = casesThatBuild.filter(({ files }) => files === 1)
const comparable = whole.filter(({ name }) => !(name in otherwise)).map(({ folder }) => folder)

const comparableExamples = examples.filter((folder) => !(basename(folder) in otherExamples))

const folders = [...sampleOf(comparableExamples, 3), ...sampleOf(comparable, 7)]

async function layoutIn(folder: string): Promise<Layout> {
  const loaded = loadSource(join(folder, planIn(folder) ?? ''))
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { files } = await compile(loaded.source, issueOf(folder))
  if (files?.length !== 1) throw new Error(`${folder} gives ${files?.length ?? 0} files`)
  return files[0].layout
}

/** What a document is laid out as, and what the source laid out as that its DOCX was imported to, if it builds. */
async function goRound(folder: string) {
  const layout = await layoutIn(folder)
  const { bytes } = await renderers.docx(layout)
  const { source, found } = await importDocument(bytes, { file: 'plan.docx', stem: 'plan', verbatim: false }, () => {})
  if (!source) throw new Error('nothing was imported')
  expect(found?.leftOut.filter(({ why }) => why === lostUnsaid)).toEqual([])
  const files = new Map(source.files.map(({ name, content }) => [name, Buffer.from(content)]))
  const again = await compile(
    {
      path: 'plan.md',
      text: source.text,
      root: '',
      asset: (name) => files.get(name) ?? 'missing',
      fallbackDate: { year: 1980, month: 1, day: 1 },
    },
    issueOf(folder),
  )
  const errors = again.diagnostics.filter(({ severity }) => severity === 'error')
  return { before: printLayout(layout), after: again.files && printLayout(again.files[0].layout), errors }
}

describe('a DOCX that the program built imports to a source that builds to the same layout', () => {
  it('leaves out no case that builds a document but those with a reason', () => {
    const named = whole.filter(({ name }) => name in otherwise).map(({ name }) => name)
    expect(named.sort()).toEqual(Object.keys(otherwise).sort())
    expect(comparable.length).toBeGreaterThanOrEqual(176)
    expect(examples.length).toBeGreaterThanOrEqual(9)
  })

  it.each(folders)('%s', async (folder) => {
    const { before, after, errors } = await goRound(folder)
    expect(errors).toEqual([])
    expect(after).toBe(before)
  })

  it.each(inFull ? whole.filter(({ name }) => name in otherwise) : [])(
    '$name has its reason still',
    async ({ folder }) => {
      const { before, after } = await goRound(folder)
      expect(after).not.toBe(before)
    },
  )

  it.each(inFull ? Object.keys(otherExamples) : [])('the example %s has its reason still', async (name) => {
    const { before, after } = await goRound(join(root, 'examples', name))
    expect(after).not.toBe(before)
  })
})
