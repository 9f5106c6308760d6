import { crc32, inflate } from '../bytes/binary.ts'
import { limits } from '../limits.ts'

/** Why an archive or a member of it is not given out. */
export type ZipProblem = 'broken' | 'locked' | 'too-large' | 'too-many-members'

/** The members of an archive by name, without regard to case; each is unpacked when asked for. */
export interface Zip {
  /** Those of files, as they are written. */
  readonly names: readonly string[]
  readonly read: (name: string) => Uint8Array | ZipProblem | undefined
}

interface Member {
  readonly name: string
  readonly locked: boolean
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Of all members read; a workbook of 50,000 rows and 100 columns unpacks to as much. */
const mostUnpacked = limits.unpackedBytes.most

/** Sheets shrink to a tenth, at most to a fiftieth; what shrinks further and is large was made to fill the memory. */
const mostRatio = limits.unpackedRatio.most
const smallMember = 1_000_000

/** Far more than the parts of any workbook. */
const mostMembers = limits.zipMembers.most

/** Reads the directory of a ZIP archive. Nothing is unpacked beyond the size it declares, and a wrong checksum is `broken`. */
export function openZip(bytes: Uint8Array): Zip | ZipProblem {
  const members = withinBounds(() => directory(bytes)) ?? 'broken'
  if (typeof members === 'string') return members
  let left = mostUnpacked
  const read: Zip['read'] = (name) => {
    const member = members.get(name.toLowerCase())
    if (!member) return undefined
    const { locked, method, packed, size } = member
    if (locked) return 'locked'
    left -= size
    if (left < 0 || (size > smallMember && size > packed * mostRatio)) return 'too-large'
    const data = withinBounds(() => packedData(bytes, member))
    const content = data && (method === 0 ? data : method === 8 ? inflate(data, size) : undefined)
    return content?.length === size && crc32(content) === member.checksum ? content : 'broken'
  }
  return { names: [...members.values()].map(({ name }) => name).filter((name) => !name.endsWith('/')), read }
}

/** A field outside the file means that it was cut off. */
function withinBounds<T>(read: () => T | undefined): T | undefined {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const signature = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50, local: 0x04034b50 }

/** The central directory; some programs write even small archives with the fields of ZIP64. */
function directory(bytes: Uint8Array): Map<string, Member> | ZipProblem | undefined {
  const view = viewOf(bytes)
  const short = (at: number) => view.getUint16(at, true)
  const int = (at: number) => view.getUint32(at, true)
  const long = (at: number) => Number(view.getBigUint64(at, true))
  let end = bytes.length - 22
  const longestComment = 0xffff
  while (int(end) !== signature.end) if (--end < bytes.length - 22 - longestComment) return undefined
  let [count, at] = [short(end + 10), int(end + 16)]
  if (end >= 20 && int(end - 20) === signature.locator64) {
    const end64 = long(end - 12)
    if (int(end64) !== signature.end64) return undefined
    ;[count, at] = [long(end64 + 32), long(end64 + 48)]
  }
  if (count > mostMembers) return 'too-many-members'
  const members = new Map<string, Member>()
  for (let i = 0; i < count; i++) {
    if (int(at) !== signature.entry) return undefined
    const [nameLength, extraLength] = [short(at + 28), short(at + 30)]
    const extra = at + 46 + nameLength
    const [size, packed, offset] = sizes([int(at + 24), int(at + 20), int(at + 42)], extra, extra + extraLength)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/')
    const locked = (short(at + 8) & 1) === 1
    members.set(name.toLowerCase(), {
      name,
      locked,
      method: short(at + 10),
      checksum: int(at + 16),
      packed,
      size,
      offset,
    })
    at = extra + extraLength + short(at + 32)
  }
  return members

  /** Fields that are full stand in the extra of ZIP64, in this order. */
  function sizes(fields: readonly [number, number, number], from: number, to: number): [number, number, number] {
    for (let field = from; field + 4 <= to; field += 4 + short(field + 2)) {
      if (short(field) !== 1) continue
      let next = field + 4
      const [size, packed, offset] = fields.map((value) => {
        if (value !== 0xffffffff) return value
        next += 8
        return long(next - 8)
      })
      return [size ?? 0, packed ?? 0, offset ?? 0]
    }
    return [...fields]
  }
}

function packedData(bytes: Uint8Array, { offset, packed }: Member): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (view.getUint32(offset, true) !== signature.local) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined
}
