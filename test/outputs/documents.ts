import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { check, compile, type Source } from '../../src/compile.ts'
import { type BodySize, firstLineIndent, lineSpacing, page } from '../../src/decree/table.ts'
import type { Doc } from '../../src/document/doc.ts'
import { decode } from '../../src/files/decode.ts'
import type { Fonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { type Docx, readDocx } from '../readers/docx.ts'
import { type Pdf, readPdf } from '../readers/pdf.ts'

/** What a source asks for in `trinh_bay`, said again by the tests. Lengths in mm. */
export interface Wanted {
  readonly bodySize: BodySize
  readonly indent: number
  readonly lineSpacing: number
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
}

/** A document in both outputs, read back. */
export interface Rendered {
  readonly name: string
  readonly wanted: Wanted
  readonly doc: Doc
  readonly bytes: { readonly docx: Uint8Array; readonly pdf: Uint8Array }
  readonly docx: Docx
  readonly pdf: Pdf
}

const root = join(import.meta.dirname, '../..')

const { resolve } = createRequire(import.meta.url)

/** The font the package brings along, so that results don't depend on what is installed. */
export const tinos: Fonts = {
  family: 'Tinos',
  files: ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((face) =>
    resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
  ),
}

/** The renderers in that font. */
export const renderers = renderersIn(() => tinos)

/** A source by the path its findings name. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** The examples of MẪU 1.4 in its plain form: one agency, one signer, no marks, no appendices. */
const plainExamples = [
  'benh-vien-an-toan-nguoi-benh',
  'bo-bao-ton-di-san',
  'so-chuyen-doi-so',
  'truong-hoc-doc-sach',
  'xa-phong-chay-chua-chay',
]

/** Their sources. */
export const examples: readonly SourceText[] = plainExamples.map((folder) => {
  const file = readdirSync(join(root, 'examples', folder)).find((name) => /^plan\.(md|yaml)$/.test(name))
  const path = join('examples', folder, file ?? 'plan.md')
  return { path, text: readFileSync(join(root, path), 'utf8') }
})

/** The day of files whose source has none. */
const undated = { year: 1980, month: 1, day: 1 }

/** A source as the program takes it from the disk; it names no other files. */
export function sourceOf({ path, text }: SourceText): Source {
  const decoded = decode(new TextEncoder().encode(text))
  if (typeof decoded !== 'string') throw new Error(`${path}: ${decoded.problem}`)
  return { path, text: decoded, asset: () => 'missing', root: '', fallbackDate: undated }
}

/** Compiles a source that is sound and renders it in both formats. */
export async function build(source: SourceText): Promise<Pick<Rendered, 'doc' | 'bytes'>> {
  const { doc } = await check(sourceOf(source))
  const { files, diagnostics } = await compile(sourceOf(source))
  const composed = files?.[0].layout
  if (!doc || !composed) throw new Error(`${source.path}: ${diagnostics.map((found) => found.message).join('; ')}`)
  const layout = await renderers.split(composed)
  const docx = await renderers.docx(layout)
  const pdf = await renderers.pdf(layout)
  return { doc, bytes: { docx: docx.bytes, pdf: pdf.bytes } }
}

/** What a source gets that asks for nothing. */
export const usual: Wanted = {
  bodySize: 14,
  indent: firstLineIndent.used,
  lineSpacing: lineSpacing.used,
  margin: {
    top: page.margin.top.used,
    bottom: page.margin.bottom.used,
    left: page.margin.left.used,
    right: page.margin.right.used,
  },
}

/** The same text in other legal forms: it has khoản, điểm, a table and a footnote. */
const varied = 'bo-bao-ton-di-san'

const variants: readonly (readonly [form: string, wanted: Wanted])[] = [
  ['{co_chu: 13}', { ...usual, bodySize: 13 }],
  ['{lui_dau_dong: 1, gian_dong: 1.5}', { ...usual, indent: 10, lineSpacing: 1.5 }],
  [
    '{le: {tren: 25, duoi: 25, trai: 35, phai: 20}}',
    { ...usual, margin: { top: 25, bottom: 25, left: 35, right: 20 } },
  ],
]

/** With decomposed letters, as some editors write them, besides. */
const withForm = ({ path, text }: SourceText, form: string): SourceText => ({
  path,
  text: text.replace(/^---\n/, `---\ntrinh_bay: ${form}\n`).normalize('NFD'),
})

async function render(source: SourceText, name: string, wanted: Wanted): Promise<Rendered> {
  const built = await build(source)
  return { name, wanted, ...built, docx: readDocx(built.bytes.docx), pdf: await readPdf(built.bytes.pdf) }
}

const named = (source: SourceText) => source.path.split(/[\\/]/)[1] ?? ''

async function renderAll(): Promise<Rendered[]> {
  const all: Rendered[] = []
  for (const example of examples) all.push(await render(example, named(example), usual))
  const original = examples.find((example) => named(example) === varied)
  if (!original) throw new Error(`no examples/${varied}`)
  for (const [form, wanted] of variants) all.push(await render(withForm(original, form), `${varied} ${form}`, wanted))
  return all
}

/** Every example and the variants; rendered once, at the first import. */
export const documents: readonly Rendered[] = await renderAll()
