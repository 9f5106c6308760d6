import { parseMarkdown } from '../../source/parse.ts'
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

/** The body of a `.yaml` source, as the flow its Markdown twin would give. */
export function flowOfYaml(keys: FrontMatter, meta: YamlTree, rest: Reading): Flow[] {
  const markdown = (text: string, path: Path): Flow[] => {
    const { file } = meta.placeOf([])
    const parsed = parseMarkdown(text, { file, ...meta.textAt(path) }, rest.report)
    return readFlow(parsed, readerOf(parsed, rest))
  }
  const prose = (value: string | readonly string[] | undefined, path: Path): Flow[] => {
    if (value === undefined) return []
    if (typeof value === 'string') return markdown(value, path)
    const items = value.map((text, i): Item => {
      const body = blocksOf(markdown(text, [...path, i]), rest)
      return { label: '-', body: letterPoints(body, rest), place: meta.placeOf([...path, i]) }
    })
    return [{ kind: 'list', style: 'dash', items, place: meta.placeOf(path) }]
  }
  const heading = (depth: number, title: string, path: Path): Flow => ({
    kind: 'heading',
    depth,
    title: [{ kind: 'text', text: title }],
    place: meta.placeOf(path, 'key'),
  })
  const part = ({ tieu_de, noi_dung, cac_muc }: Part, depth: number, path: Path): Flow[] => [
    heading(depth, tieu_de, [...path, 'tieu_de']),
    ...prose(noi_dung, [...path, 'noi_dung']),
    ...(cac_muc ?? []).flatMap((child, i) => part(child, depth + 1, [...path, 'cac_muc', i])),
  ]
  const appendix = ({ tieu_de, noi_dung, cac_muc, huong, tep }: AppendixPart, path: Path): Flow[] => [
    heading(1, tieu_de ? `Phụ lục: ${tieu_de}` : 'Phụ lục', [...path, 'tieu_de']),
    ...(huong
      ? [{ kind: 'page', landscape: huong === 'ngang', place: meta.placeOf([...path, 'huong']) } as const]
      : []),
    ...prose(noi_dung, [...path, 'noi_dung']),
    ...(cac_muc ?? []).flatMap((child, i) => part(child, 1, [...path, 'cac_muc', i])),
    ...(tep ? attached(tep, [...path, 'tep']) : []),
  ]
  const attached = (name: string, path: Path): Flow[] => {
    const place = meta.placeOf(path)
    const data = rest.asset(name)
    if (typeof data !== 'string') return [{ kind: 'attachment', name, data, place }]
    const [message, hint] = obstacle(data, name)
    rest.report({ rule: 'phu-luc-pdf', severity: 'error', message, hint, place })
    return []
  }
  const titled = (
    key: 'muc_dich' | 'yeu_cau' | 'noi_dung' | 'to_chuc_thuc_hien',
    title: string,
    depth: number,
  ): Flow[] => (keys[key] === undefined ? [] : [heading(depth, title, [key]), ...prose(keys[key], [key])])

  const both = keys.muc_dich !== undefined && keys.yeu_cau !== undefined
  return [
    ...prose(keys.mo_dau, ['mo_dau']),
    ...(both ? [heading(1, 'Mục đích, yêu cầu', ['muc_dich'])] : []),
    ...titled('muc_dich', 'Mục đích', both ? 2 : 1),
    ...titled('yeu_cau', 'Yêu cầu', both ? 2 : 1),
    ...titled('noi_dung', 'Nội dung', 1),
    ...(keys.cac_muc ?? []).flatMap((child, i) => part(child, 1, ['cac_muc', i])),
    ...titled('to_chuc_thuc_hien', 'Tổ chức thực hiện', 1),
    ...prose(keys.ket, ['ket']),
    ...(keys.phu_luc ?? []).flatMap((one, i) => appendix(one, ['phu_luc', i])),
  ]
}
