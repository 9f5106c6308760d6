import { readXml } from './xml.ts'
import { openZip, type ZipProblem } from './zip.ts'

/** One part that another refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `image`. */
  readonly type: string
  /** Of a part in the file; of what lies outside, its address as it stands. */
  readonly path: string
  readonly external: boolean
}

/** The parts of a DOCX or XLSX; nothing outside the file is ever followed. */
export interface OfficePackage {
  readonly part: (path: string) => Uint8Array | ZipProblem | undefined
  /** What the part at `path` refers to; the package itself is ``. */
  readonly related: (path: string) => readonly Relation[] | ZipProblem
}

/** Opens the container that Office uses since 2007. */
export function openPackage(bytes: Uint8Array): OfficePackage | ZipProblem {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return zip
  const related: OfficePackage['related'] = (path) => {
    const [folder, name] = split(path)
    const part = zip.read(`${folder}_rels/${name}.rels`)
    return typeof part === 'object' ? (relationsIn(part, folder) ?? 'broken') : (part ?? [])
  }
  return { part: zip.read, related }
}

/** Nothing where the part is not sound XML. */
function relationsIn(part: Uint8Array, folder: string): Relation[] | undefined {
  const found: Relation[] = []
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id: id = '', Type = '', Target = '', TargetMode } = attributes()
      const external = TargetMode === 'External'
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      found.push({ id, type, path: external ? Target : absolutePath(Target, folder), external })
    },
  })
  return sound ? found : undefined
}

const split = (path: string): [folder: string, name: string] => {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}

/** `../media/a.png` from `word/` is `media/a.png`. */
function absolutePath(target: string, folder: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
