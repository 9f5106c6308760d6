import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import { xlsxFile } from '../data/xlsx-file.ts'
import { type Chance, chanceOf } from './chance.ts'
import { documentsOf, type Sample, samplesOf } from './corpus.ts'
import { dataText, mutatedBytes } from './mutate-data.ts'
import { mutatedSource } from './mutate-source.ts'

/** What a case is about: a source, one beside which a file is spoilt, one with a table of data, a template with its rows, or a document to import. */
export const kinds = ['source', 'file', 'data', 'template', 'import'] as const

/** A case as plain data: files by their names, one of which is the one named on the command line. */
export interface FuzzCase {
  readonly kind: (typeof kinds)[number]
  /** What it was made of. */
  readonly from: string
  readonly main: string
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** The case of a seed and a number; those of `kind` only, where one is given. */
export type CaseMaker = (seed: number, number: number, kind?: FuzzCase['kind']) => FuzzCase

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Pictures, appendices and data, which a plan names. */
const isBeside = (name: string): boolean => /\.(?:png|jpe?g|svg|pdf|xlsx|csv|json)$/i.test(name)

/** Reads the samples of a checkout once; documents to import are those that lie beside it, or none, so that cases are the same anywhere. */
export function caseMaker(root: string, documents = documentsOf(root)): CaseMaker {
  const samples = samplesOf(root)
  const texts = samples.map(({ name, main, files }) => ({ name, text: textOf(files[main]) }))
  const withFiles = samples.filter(({ files }) => Object.keys(files).some(isBeside))
  const sampleBy = (chance: Chance, some = samples): Sample => {
    const found = chance.byName(some)
    if (!found) throw new Error(`no samples below ${root}`)
    return found
  }
  const makers: Readonly<Record<FuzzCase['kind'], (chance: Chance) => Omit<FuzzCase, 'kind'>>> = {
    source: (chance) => {
      const { name, main, files } = sampleBy(chance)
      const beside = Object.keys(files).filter((file) => file !== main)
      const other = chance.onceIn(6) ? beside[chance.below(beside.length)] : undefined
      const spoilt = other === undefined ? {} : { [other]: mutatedBytes(files[other] ?? new Uint8Array(1), chance) }
      const text = bytesOf(mutatedSource(textOf(files[main]), chance, texts))
      return { from: name, main, files: { ...files, ...spoilt, [main]: text } }
    },
    file: (chance) => {
      const { name, main, files } = sampleBy(chance, withFiles)
      const beside = Object.keys(files).filter(isBeside)
      const spoilt = beside[chance.below(beside.length)] ?? main
      return {
        from: name,
        main,
        files: { ...files, [spoilt]: mutatedBytes(files[spoilt] ?? new Uint8Array(1), chance) },
      }
    },
    data: dataCase,
    template: templateCase,
    import: (chance) => {
      const own = chance.byName(documents)
      if (!own || chance.onceIn(4)) {
        const { name, main, files } = sampleBy(chance)
        return {
          from: name,
          main: 'van-ban.txt',
          files: { 'van-ban.txt': bytesOf(mutatedSource(textOf(files[main]), chance, texts)) },
        }
      }
      const spoilt = own.name.endsWith('.docx')
        ? mutatedBytes(own.bytes, chance)
        : bytesOf(mutatedSource(textOf(own.bytes), chance, texts))
      return { from: own.name, main: own.name, files: { [own.name]: spoilt } }
    },
  }
  return (seed, number, wanted) => {
    const chance = chanceOf(seed, number)
    const kind = wanted ?? chance.oneOf(['source', 'source', 'source', 'data', 'template', 'import'])
    return { kind, ...makers[kind](chance) }
  }
}

const keys = Object.entries(exampleKeys)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('')

/** A file of data, by its name. */
function dataFile(chance: Chance): readonly [string, Uint8Array] {
  const format = chance.oneOf(['csv', 'json', 'yaml', 'xlsx'] as const)
  if (format !== 'xlsx') return [`d.${format}`, bytesOf(dataText(format, chance))]
  const rows = dataText('csv', chance)
    .split('\n')
    .map((row) => row.split(/[,;]/))
  const workbook = xlsxFile({ sheets: [{ rows }] })
  return ['d.xlsx', chance.onceIn(2) ? workbook : mutatedBytes(workbook, chance)]
}

const wishes = [
  '',
  ' tong="Kinh phí"',
  ' tong="Kinh phí" bang_chu="Kinh phí"',
  ' gop="Đơn vị"',
  ' cot="STT, a"',
  ' so="Kinh phí"',
] as const

function dataCase(chance: Chance): Omit<FuzzCase, 'kind'> {
  const [name, bytes] = dataFile(chance)
  const plan = `---\n${keys}---\n\n# Kinh phí\n\n::bang{tep="${name}"${chance.oneOf(wishes)}}\n`
  return { from: name, main: 'plan.md', files: { 'plan.md': bytesOf(plan), [name]: bytes } }
}

function templateCase(chance: Chance): Omit<FuzzCase, 'kind'> {
  const [name, bytes] = dataFile(chance)
  const body = [
    '{{#each this}}',
    '- {{a}}',
    '{{/each}}',
    '{{#if a}}',
    'Kinh phí {{tien a}} đồng ({{bang_chu a}}).',
    '{{else}}',
    '{{{a}}}',
    '{{/if}}',
    '{{stt}}. {{[Đơn vị]}}',
    '{{#each a}}{{this}}{{/each}}',
    '{{> a}}',
  ]
  const mark = () => body[chance.below(body.length)]
  const plan = `---\n${keys}nguoi_soan: "{{a}}"\n---\n\n# Mục\n\n${[mark(), mark(), mark()].join('\n')}\n`
  const text = chance.onceIn(2) ? plan : mutatedSource(plan, chance)
  return {
    from: name,
    main: 'plan.md',
    files: { 'plan.md': bytesOf(text), 'mau-con/a.md': bytesOf('Chữ {{a}}'), [name]: bytes },
  }
}
