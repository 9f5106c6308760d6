import { typeAtStart, typeNamed } from '../../decree/type-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { takeAbstract } from './abstract.ts'
import { opensText } from './basis-lines.ts'
import { addFact, type FoundHead } from './found-head.ts'
import { columnsOf, takeLine } from './header-lines.ts'
import type { Fact, Head, LeftOut, ManuscriptLine } from './recognised.ts'

/** What stands above the text. */
export interface RecognisedHead {
  readonly head: Omit<Head, 'agencies' | 'address'>
  /** The names of agencies, one under the other. */
  readonly agencyLines: readonly ManuscriptLine[]
  /** Lines it takes. */
  readonly length: number
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
}

/** Lines that a header can hold before the name of the type. */
const farthest = 45

/** Reads the header: agencies, number, place and date, type and abstract, in whatever order they come. */
export function headOf(lines: readonly ManuscriptLine[]): RecognisedHead {
  const found: FoundHead = { agencies: [], facts: [], leftOut: [], abstract: [], addressees: [] }
  let at = 0
  for (; at < Math.min(lines.length, farthest); at++) {
    const line = lines[at]
    if (!line) break
    if (takeType(line, found)) {
      at++
      at += takeAbstract(lines.slice(at), found)
      break
    }
    if (opensText(line)) break
    for (const text of columnsOf(line.text)) takeLine({ ...line, text }, found)
  }
  at += takeAddressees(lines.slice(at), found)
  return { head: headFrom(found), agencyLines: found.agencies, length: at, facts: found.facts, leftOut: found.leftOut }
}

const headFrom = ({
  facts: _,
  leftOut: __,
  nation: ___,
  agencies: ____,
  ...found
}: FoundHead): RecognisedHead['head'] => found

function takeType(line: ManuscriptLine, found: FoundHead): boolean {
  const whole = line.text.length < 30 ? typeNamed(line.text) : undefined
  const apart = inCapitals(line.text) || line.align === 'center' || line.bold
  if (whole && apart) {
    found.type = whole
    addFact(found, 'loại văn bản', whole, line.line)
    return true
  }
  const start = typeAtStart(line.text)
  if (!start) return false
  found.type = start.type
  found.abstract.push(start.rest)
  addFact(found, 'loại văn bản', start.type, line.line, 'khá chắc')
  return true
}

function takeAddressees(lines: readonly ManuscriptLine[], found: FoundHead): number {
  const [, rest = ''] = /^Kính gửi\s*(?::\s*)?(.*)$/is.exec(lines[0]?.text ?? '') ?? []
  if (!/^Kính gửi/i.test(lines[0]?.text ?? '')) return 0
  let at = lines[1]?.text === ':' ? 2 : 1
  if (rest) found.addressees.push(rest.replace(/[;.]$/, ''))
  for (; at < lines.length && /^[-–+•]\s*/.test(lines[at]?.text ?? ''); at++)
    found.addressees.push((lines[at]?.text ?? '').replace(/^[-–+•]\s*/, '').replace(/[;.]$/, ''))
  return at
}
