import type { Place, Report } from '../../findings/diagnostic.ts'
import { parseMarkdown } from '../../source/markdown.ts'
import { textOfValue } from '../../source/value-origin.ts'
import type { YamlTree } from '../../source/yaml.ts'
import type { Item } from '../doc.ts'
import type { FrontMatter } from '../keys/front-matter.ts'
import { type Reading, readerOf } from '../reader.ts'
import { obstacle } from './directive.ts'
import { blocksOf, type Flow } from './flow.ts'
import { readFlow } from './markdown-blocks.ts'
import { letterPoints } from './points.ts'

type Path = readonly PropertyKey[]
type Part = NonNullable<FrontMatter['cac_muc']>[number]
type AppendixPart = NonNullable<FrontMatter['phu_luc']>[number]

/** What the keys of a body are read with. */
interface YamlReading {
  readonly meta: YamlTree
  readonly reading: Reading
}

/** The body of a `.yaml` source, as the flow its Markdown twin would give. */
export function flowOfYaml(keys: FrontMatter, meta: YamlTree, reading: Reading): Flow[] {
  const at = { meta, reading }
  const titledPart = (key: TitledKey, title: string, depth = 1): Flow[] =>
    keys[key] === undefined ? [] : [heading(title, depth, meta.placeOf([key], 'key')), ...prose(keys[key], [key], at)]
  const purposes =
    keys.muc_dich !== undefined && keys.yeu_cau !== undefined
      ? [
          heading('Mục đích, yêu cầu', 1, meta.placeOf(['muc_dich'], 'key')),
          ...titledPart('muc_dich', 'Mục đích', 2),
          ...titledPart('yeu_cau', 'Yêu cầu', 2),
        ]
      : [...titledPart('muc_dich', 'Mục đích'), ...titledPart('yeu_cau', 'Yêu cầu')]
  return [
    ...prose(keys.mo_dau, ['mo_dau'], at),
    ...purposes,
    ...titledPart('noi_dung', 'Nội dung'),
    ...parts(keys.cac_muc, ['cac_muc'], at),
    ...titledPart('to_chuc_thuc_hien', 'Tổ chức thực hiện'),
    ...prose(keys.ket, ['ket'], at),
    ...(keys.phu_luc ?? []).flatMap((one, i) => appendix(one, ['phu_luc', i], at)),
  ]
}

type TitledKey = 'muc_dich' | 'yeu_cau' | 'noi_dung' | 'to_chuc_thuc_hien'

/** Markdown, or a list of items with dashes. */
function prose(value: string | readonly string[] | undefined, path: Path, at: YamlReading): Flow[] {
  const { meta, reading } = at
  if (value === undefined) return []
  if (typeof value === 'string') return markdown(value, path, at)
  const items = value.map((text, i): Item => {
    const body = blocksOf(markdown(text, [...path, i], at), reading)
    return { label: '-', body: letterPoints(body, reading), place: meta.placeOf([...path, i]) }
  })
  return [{ kind: 'list', style: 'dash', items, place: meta.placeOf(path) }]
}

function markdown(text: string, path: Path, { meta, reading }: YamlReading): Flow[] {
  // A line's end within YAML may be typed in other ways, so that nothing can be put there.
  const withoutFix: Report = ({ fix: _, ...found }) => reading.report(found)
  const parsed = parseMarkdown({ ...textOfValue(text, meta, path), byScheme: !reading.verbatim }, withoutFix)
  reading.texts.push(parsed)
  return readFlow(parsed, readerOf(parsed, reading))
}

const heading = (title: string, depth: number, place: Place): Flow => ({
  kind: 'heading',
  depth,
  title: [{ kind: 'text', text: title }],
  place,
})

/** `cac_muc`, whose headings are one deeper than those around it. */
const parts = (given: readonly Part[] | undefined, path: Path, at: YamlReading, depth = 1): Flow[] =>
  (given ?? []).flatMap(({ tieu_de, noi_dung, cac_muc }, i) => {
    const here = [...path, i]
    return [
      heading(tieu_de, depth, at.meta.placeOf([...here, 'tieu_de'], 'key')),
      ...prose(noi_dung, [...here, 'noi_dung'], at),
      ...parts(cac_muc, [...here, 'cac_muc'], at, depth + 1),
    ]
  })

function appendix({ tieu_de, noi_dung, cac_muc, huong, tep }: AppendixPart, path: Path, at: YamlReading): Flow[] {
  const { meta } = at
  const title = tieu_de ? `Phụ lục: ${tieu_de}` : 'Phụ lục'
  return [
    heading(title, 1, meta.placeOf([...path, 'tieu_de'], 'key')),
    ...(huong ? [pageSetup(huong, meta.placeOf([...path, 'huong']))] : []),
    ...prose(noi_dung, [...path, 'noi_dung'], at),
    ...parts(cac_muc, [...path, 'cac_muc'], at),
    ...(tep ? attachedFile(tep, [...path, 'tep'], at) : []),
  ]
}

const pageSetup = (turned: 'doc' | 'ngang', place: Place): Flow => ({
  kind: 'page',
  landscape: turned === 'ngang',
  place,
})

function attachedFile(name: string, path: Path, { meta, reading }: YamlReading): Flow[] {
  const place = meta.placeOf(path)
  const data = reading.asset(name)
  if (typeof data !== 'string') return [{ kind: 'attachment', name, data, place }]
  const [message, hint] = obstacle(data, name)
  reading.report({ rule: 'phu-luc-pdf', message, hint, place })
  return []
}
