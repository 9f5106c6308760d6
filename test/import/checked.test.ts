import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { check, compile } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/findings/diagnostic.ts'
import { checkDocument } from '../../src/import/checked/check-document.ts'
import { withoutKeys } from '../../src/import/checked/key-words.ts'
import { isOfContent } from '../../src/import/checked/of-content.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { issueOf } from '../issue.ts'
import { sampleOf } from '../sampling.ts'

const renderers = renderersIn(systemFonts)
const root = join(import.meta.dirname, '../..')

/** Sources of whose DOCX something else is found, each with its reason. */
const otherwise: Readonly<Record<string, string>> = {
  'danh-so-nguyen-van': 'headings without numbers of a scheme of their own',
  'dau-cach-khong-ngat': 'what stands behind no-break spaces is read in another way',
  'dau-cach-la': 'a bold heading whose number begins again below is read as a point',
  'dau-dong-dau-cham': 'short points that stand like headings',
  'dau-dong-chep-tu-word': 'bullets of the source that are printed as one level',
  'dau-sao-dau-dong': 'bullets of the source that are printed as one level',
  'diem-go-dau-phay-chu-thuong': 'points typed short, of whose small letters the rule tells in print only',
  'diem-go-dau-khac': 'points whose letters don’t count on',
  'diem-go-so-la-ma': 'labels that no scheme counts',
  'gach-ngang-long-nhau': 'short points that stand like headings',
  'gach-truoc-diem': 'khoản below a heading without a number of their own depth, which are its like on paper',
  'go-ca-phan-ky-o-yaml': 'a closing typed in the text as well, which is a doubt',
  'ky-quyen-han-trong-chuc-vu': 'an authority that the source has in another key',
  'lien-tich-ba-co-quan': 'an agency on three lines above its signature is not known for one',
  'mot-enter-dau-dong-khac': 'labels that no scheme counts',
  'muc-thieu-mot-dau': 'headings that are typed as text',
  'nguyen-van-chuong-dieu': 'articles that no scheme counts',
  'nguyen-van-phan-muc': 'numbers that no scheme counts',
  'phan-chua-danh-dau': 'headings that are typed as text',
  'phu-luc-go-chu-thuong': 'an appendix that the source has as text',
  'phu-luc-pdf': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-a': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-co-chu': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-khong-a4': 'an attached PDF is no part of the DOCX',
  'phu-luc-pdf-yaml': 'an attached PDF is no part of the DOCX',
  'so-muc-lech': 'titles in capitals, of which the rule on empty headings takes fewer for whole sentences',
  'tab-khong-phai-bang': 'short points that stand like headings',
}

/** What is as it should be in print, however it was typed. */
const mended: ReadonlySet<string> = new Set([
  'dau-cach-truoc-dau-cau',
  'dau-nhan-manh-le',
  'khoang-trang-doi',
  'ngay-thang-thieu-so-0',
  'phu-luc-viet-hoa',
])

const planIn = (folder: string) => readdirSync(folder).find((name) => /^(plan|input)\.(md|yaml)$/.test(name))

const folders = [
  ...readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, 'examples', name))
    .filter(planIn),
  ...sampleOf(
    casesThatBuild.filter(({ files }) => files === 1),
    7,
  ).map(({ folder }) => folder),
]

/** A finding without the capitals and blanks of print. */
const said = ({ severity, rule, message }: Diagnostic) =>
  `${severity} ${rule} ${withoutKeys(message).toLowerCase().replaceAll('\u00a0', ' ')}`

/** What check says of a source and of the DOCX that is built of it. */
async function bothOf(folder: string) {
  const loaded = loadSource(join(folder, planIn(folder) ?? ''))
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { source } = loaded
  const { files } = await compile(source, issueOf(folder))
  if (!files) throw new Error(`${folder} doesn’t build`)
  const { bytes } = await renderers.docx(files[0].layout)
  const { profile } = source
  const document = await checkDocument({ bytes, file: 'plan.docx', ...(profile && { profile }) })
  const typed = await check(source, {}, { nothingAside: true })
  return { document, ofSource: typed.diagnostics.filter(isOfContent), found: document.diagnostics }
}

describe('what check says of a DOCX that the program built is what it says of its source', () => {
  it.each(folders.filter((folder) => !(basename(folder) in otherwise)))('%s', async (folder) => {
    const { ofSource, found } = await bothOf(folder)
    const told = new Set(found.map(said))
    expect([...told].filter((one) => !new Set(ofSource.map(said)).has(one))).toEqual([])
    expect(ofSource.filter((one) => !mended.has(one.rule) && !told.has(said(one)))).toEqual([])
  })

  it.each(folders.filter((folder) => basename(folder) in otherwise))('but for %s', async (folder) => {
    const { ofSource, found } = await bothOf(folder)
    const both = [found, ofSource.filter(({ rule }) => !mended.has(rule))].map((all) =>
      [...new Set(all.map(said))].sort(),
    )
    expect(both[0]).not.toEqual(both[1])
  })
})

/** The DOCX of an example with a word of its text said twice, each time elsewhere. */
async function withDoubledWord(folder: string, nth: number) {
  const loaded = loadSource(join(folder, planIn(folder) ?? ''))
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { files } = await compile(loaded.source, issueOf(folder))
  if (!files) throw new Error(`${folder} doesn’t build`)
  const parts = unzipSync((await renderers.docx(files[0].layout)).bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const places = [...xml.matchAll(/ các (?=[a-zà-ỹ][^<>]*<\/w:t>)/g)]
  const { index, 0: word } = places[Math.floor((places.length * nth) / doubled)] ?? { index: 0, 0: '' }
  const faulty = `${xml.slice(0, index)}${word}${word.trimStart()}${xml.slice(index + word.length)}`
  const behind = /^[^<]{0,12}/.exec(xml.slice(index + word.length))?.[0] ?? ''
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(faulty) }, { level: 1 })
  return { bytes, words: `${word}${word.trimStart()}${behind}`.trim() }
}

const doubled = 5

describe('a fault is told at the words that Word finds it by', () => {
  const examples = folders.filter((folder) => folder.startsWith(join(root, 'examples')))
  it.each(sampleOf(examples, 4).flatMap((folder) => Array.from({ length: doubled }, (_, nth) => ({ folder, nth }))))(
    '$folder, $nth',
    async ({ folder, nth }) => {
      const { bytes, words } = await withDoubledWord(folder, nth)
      const { diagnostics } = await checkDocument({ bytes, file: 'plan.docx' })
      const near = diagnostics.flatMap(({ rule, place }) => (rule === 'lap-tu' ? [place?.near] : []))
      expect(near, `${words} ${nth}`).toEqual([
        { quote: expect.stringContaining(words.slice(0, 12)), heading: expect.any(String) },
      ])
    },
  )
})

const shared = join(root, '../shared')
const foreign = ['plans', 'plans/seeds', 'plans/docx', ...foldersIn('cases/import'), ...foldersIn('cases/source')]
  .flatMap((folder) => namesIn(folder).map((name) => join(shared, folder, name)))
  .filter((path) => /\.(?:docx|txt)$/.test(path))

function namesIn(folder: string): string[] {
  return existsSync(join(shared, folder)) ? readdirSync(join(shared, folder)) : []
}

function foldersIn(folder: string): string[] {
  return namesIn(folder).map((name) => join(folder, name))
}

/** Words of a source, and of what import does, none of which who wrote the document knows. */
const ofSources = /`|khóa|phần khai báo|tệp vừa ghi|nhập lại|bản gốc|--\w|\b[a-z]+_[a-z]+\b/

describe.skipIf(!existsSync(shared))('what is told of a foreign document is of it alone', () => {
  it.each(sampleOf(foreign, 4))('%s', async (path) => {
    const { diagnostics } = await checkDocument({ bytes: readFileSync(path), file: 'cu.docx' })
    const told = diagnostics.filter(({ rule }) => !['nhap-tep-nguon', 'nhap-bang-ma'].includes(rule))
    expect(told.flatMap(({ message, hint = '' }) => [message, hint].filter((one) => ofSources.test(one)))).toEqual([])
    const places = told.flatMap(({ place, related = [] }) => [place, ...related.map((one) => one.place)])
    for (const place of places) {
      if (place) expect(place.near?.quote).toMatch(/\S/)
    }
  })
})

if (!existsSync(shared)) it.skip('bỏ qua: không có thư mục ../shared')
