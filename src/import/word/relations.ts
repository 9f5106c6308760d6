import { readXml } from '../../files/xml.ts'

/** What a part refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `image`. */
  readonly type: string
  /** Of a part in the file; of what lies outside, its address as it stands. */
  readonly path: string
  readonly external: boolean
}

/** The part that holds the relations of another; those of the file itself are of ``. */
export function relationsPath(path: string): string {
  const [folder, name] = split(path)
  return `${folder}_rels/${name}.rels`
}

/** Relations of the part at `path`; nothing where they are not sound. */
export function readRelations(part: Uint8Array, path: string): Relation[] | undefined {
  const found: Relation[] = []
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id: id = '', Type = '', Target = '', TargetMode } = attributes()
      const external = TargetMode === 'External'
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      found.push({ id, type, path: external ? Target : absolute(Target, split(path)[0]), external })
    },
  })
  return sound ? found : undefined
}

const split = (path: string): [folder: string, name: string] => {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}

/** `../media/a.png` from `word/` is `media/a.png`. */
function absolute(target: string, folder: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
