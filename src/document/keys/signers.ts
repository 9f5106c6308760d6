import { withPrintedMarks } from '../../decree/authority.ts'
import { authorityKeys, authorityMarks, sectorsWithDegrees } from '../../decree/names.ts'
import { cite } from '../../decree/table.ts'
import { pixelsPerMetre } from '../../files/png.ts'
import type { Finding } from '../../findings/diagnostic.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { obstacle } from '../body/directive.ts'
import { readImage } from '../body/picture.ts'
import type { Image, Seal, Signer } from '../doc.ts'
import type { Reading } from '../reader.ts'
import { isJoint } from './agencies.ts'
import type { FrontMatter } from './front-matter.ts'
import { sealWidths } from './signer-keys.ts'

type Given = Exclude<NonNullable<FrontMatter['nguoi_ky']>, unknown[]>

/** The value of a key, and what it is read with. */
interface KeyReading {
  readonly path: readonly PropertyKey[]
  readonly meta: YamlTree
  readonly reading: Reading
}

/** Who signs, in order; a joint document has as many as agencies. */
export function readSigners(keys: FrontMatter, meta: YamlTree, reading: Reading): Signer[] {
  const { nguoi_ky, co_quan } = keys
  const list = Array.isArray(nguoi_ky) ? nguoi_ky : nguoi_ky ? [nguoi_ky] : []
  const agencies = isJoint(co_quan) ? co_quan.length : 1
  if (list.length > 0 && list.length !== agencies)
    reading.report({
      rule: 'so-nguoi-ky',
      message: `Có ${list.length} người ký mà ${agencies === 1 ? 'một cơ quan ban hành' : `${agencies} cơ quan ban hành`}`,
      hint: 'văn bản liên tịch có mỗi cơ quan một người ký, theo thứ tự ở `co_quan`',
      place: meta.placeOf(['nguoi_ky'], 'key'),
    })
  return list.map((given, i) => {
    const path = Array.isArray(nguoi_ky) ? ['nguoi_ky', i] : ['nguoi_ky']
    if (given.hoc_vi && !keys.nganh)
      reading.report({ ...degreeFound(given.hoc_vi), place: meta.placeOf([...path, 'hoc_vi']) })
    const signature =
      given.chu_ky && imageAt(given.chu_ky, `Chữ ký của ${given.ho_ten}`, { path: [...path, 'chu_ky'], meta, reading })
    const seal = given.dau && sealAt(given, { path: [...path, 'dau'], meta, reading })
    return {
      posts: postsOf(given),
      name: given.ho_ten,
      ...(given.hoc_vi && { degree: given.hoc_vi }),
      ...(given.chuc_vu_co_quan && { ownPost: given.chuc_vu_co_quan }),
      ...(signature && { signature }),
      ...(seal && { seal }),
    }
  })
}

/**
 * M.II k.7 đ.b: one line for each authority mark, then the post. One who signs by order through a deputy names the head of
 * the unit first: TL. Chủ tịch / Chánh Văn phòng / KT. Chánh Văn phòng / Phó Chánh Văn phòng. A mark typed is not doubled.
 */
function postsOf(given: Given): string[] {
  const posts = authorityKeys.flatMap((key) => {
    const mark = authorityMarks[key]
    const [post = '', ...below] = linesOf(given[key])
    if (post === '') return []
    const unit = key === 'thua_lenh' && below.length === 0 ? linesOf(given.ky_thay) : below
    return [`${mark} ${withoutMark(post, mark)}`, ...unit.map((line) => withoutMark(line, authorityMarks.ky_thay))]
  })
  return [...posts, ...linesOf(given.chuc_vu)]
}

const linesOf = (typed = ''): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function withoutMark(post: string, mark: string): string {
  const printed = withPrintedMarks(post)
  return printed.startsWith(mark) ? printed.slice(mark.length).trim() : post
}

const degreeFound = (typed: string): Finding => ({
  rule: 'hoc-vi',
  message: `Trước họ tên người ký không ghi học hàm, học vị “${typed}”`,
  hint: `bỏ “${typed}”; nếu người đứng đầu ngành đã quy định cho ghi thì thêm \`nganh: …\` vào phần khai báo (${Object.keys(sectorsWithDegrees).join(', ')})`,
})

/** A picture named in the keys: PNG, as M.II k.7 đ.d and k.8 đ.a have it. */
function imageAt(name: string, alt: string, { path, meta, reading }: KeyReading): Image | undefined {
  const { asset, report } = reading
  const data = asset(name, meta.placeOf(path).file)
  const image = typeof data === 'string' ? obstacle(data, name) : readImage(data, name, alt)
  if ('format' in image && image.format === 'png') return image
  const [message, hint] = 'format' in image ? notPng(name) : image
  report({
    rule: 'hinh-chu-ky',
    message,
    hint,
    place: meta.placeOf(path),
  })
  return undefined
}

const notPng = (name: string): [string, string] => [
  `Hình “${name}” không phải PNG`,
  'lưu hình chữ ký, hình dấu thành PNG có nền trong suốt',
]

/** The seal at its real size: as typed, else by the pixels to the metre that the picture says. */
function sealAt({ dau, ho_ten }: Given, at: KeyReading): Seal | undefined {
  if (!dau) return undefined
  const { path, meta, reading } = at
  const image = imageAt(dau.tep, `Dấu của cơ quan trên chữ ký của ${ho_ten}`, at)
  if (!image) return undefined
  const perMetre = pixelsPerMetre(image.data)
  const realWidth = dau.rong ?? (perMetre ? (image.width / perMetre) * 1000 : undefined)
  const { least, most } = sealWidths
  if (realWidth !== undefined && realWidth >= least && realWidth <= most) return { ...image, realWidth }
  reading.report({
    rule: 'hinh-chu-ky',
    message:
      realWidth === undefined
        ? `Hình dấu “${dau.tep}” không ghi cỡ thật`
        : `Hình dấu “${dau.tep}” ghi cỡ thật rộng ${Math.round(realWidth)} mm, không phải cỡ của con dấu`,
    clause: cite('M.II k.8 đ.a'),
    hint: `gõ bề rộng thật bằng mm: \`dau: {tep: ${dau.tep}, rong: 36}\``,
    place: meta.placeOf(path),
  })
  return undefined
}
