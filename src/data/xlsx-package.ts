import { readXml } from '../files/xml.ts'
import { openZip, type ZipProblem } from '../files/zip.ts'
import { type DataRule, type Faults, fileStart } from './faults.ts'

/** One part that another refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`. */
  readonly type: string
  readonly path: string
}

/** The parts of a workbook. What can't be read is reported, but only the first. */
export interface Package {
  readonly part: (path: string) => Uint8Array | undefined
  /** Parts that `path` refers to; the package itself is ``. Nothing outside the file is ever followed. */
  readonly related: (path: string) => Relation[]
  readonly broken: () => undefined
  /** Whether all parts asked for so far could be read. */
  readonly sound: () => boolean
}

type Fault = readonly [rule: DataRule, message: string, hint: string]

const resave = 'mở bằng Excel và lưu lại dạng Excel Workbook (.xlsx)'
const faultsOf: Readonly<Record<ZipProblem | 'old' | 'encrypted', Fault>> = {
  broken: ['du-lieu-hong', 'Tệp bị hỏng, chép chưa hết, hoặc không phải tệp Excel', `chép lại tệp gốc; hoặc ${resave}`],
  'too-large': ['du-lieu-qua-lon', 'Tệp giải nén ra quá lớn', `chỉ giữ trang tính cần dùng, rồi ${resave}`],
  locked: ['du-lieu-khoa', 'Tệp được đặt mật khẩu', `bỏ mật khẩu: ${resave}`],
  encrypted: [
    'du-lieu-khoa',
    'Tệp được đặt mật khẩu',
    'mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook) rồi lưu lại',
  ],
  old: ['du-lieu-dinh-dang', 'Tệp có dạng .xls cũ, dù mang đuôi .xlsx', resave],
}

/** Opens the container of a workbook. */
export function openPackage(bytes: Uint8Array, faults: Faults): Package | undefined {
  let sound = true
  const fail = (problem: keyof typeof faultsOf): undefined => {
    const [rule, message, hint] = faultsOf[problem]
    if (sound) faults.add(rule, fileStart, message, hint)
    sound = false
  }
  if (isCompound(bytes)) return fail(compoundKind(bytes))
  const zip = openZip(bytes)
  if (zip === 'broken') return fail(zip)
  const part: Package['part'] = (path) => {
    const content = zip.read(path)
    return typeof content === 'string' ? fail(content) : content
  }
  return { part, broken: () => fail('broken'), sound: () => sound, related: (path) => relations(part, path) }
}

/** The signature of the container that Office used before 2007, and still does for encrypted files. */
const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)

/** Its streams have names in UTF-16. */
const compoundKind = (bytes: Uint8Array): 'encrypted' | 'old' =>
  new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage') ? 'encrypted' : 'old'

function relations(part: Package['part'], path: string): Relation[] {
  const [, folder = '', name = ''] = /^(.*\/)?(.*)$/.exec(path) ?? []
  const xml = part(`${folder}_rels/${name}.rels`)
  const found: Relation[] = []
  if (xml)
    readXml(xml, {
      open: (element, attributes) => {
        const { Id: id = '', Type = '', Target = '', TargetMode } = attributes()
        if (element === 'Relationship' && TargetMode !== 'External')
          found.push({ id, type: Type.slice(Type.lastIndexOf('/') + 1), path: absolute(Target, folder) })
      },
    })
  return found
}

/** `../media/a.png` from `xl/worksheets/` is `xl/media/a.png`. */
function absolute(target: string, folder: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
