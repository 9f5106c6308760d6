import { linesInColumn } from '../../document/keys/too-tall.ts'
import { limits } from '../../limits.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import type { AgencyPart, ManuscriptLine } from './recognised.ts'

/**
 * Parts the lines of the left column into names, each of which may run over several lines. The last one issues the
 * document, those above it are over it. Agencies of a joint document are told by the dashes between them, or by as many
 * signers and symbols.
 */
export function recogniseAgencies(lines: readonly ManuscriptLine[], signers: number, symbol = ''): AgencyPart[] {
  const names = namesOf(signers > 1 ? lines.flatMap((line) => agenciesOnLine(line, signers)) : lines, symbol)
  const first = names.findIndex(({ goesOn }) => goesOn)
  const byCount = signers > 1 && names.length >= signers && symbol.split('-').length > signers
  const joint = first >= 0 || byCount
  const from = first >= 0 ? first : names.length - (byCount ? signers : 1)
  const agencies: AgencyPart[] = []
  let parents: string[][] = []
  const boldest = names.at(-1)?.bold
  for (const [i, { lines, bold }] of names.entries()) {
    // Below the first agency a name of the other look is over the next one.
    if (i < from || (joint && bold !== boldest)) parents.push(lines)
    else {
      agencies.push({
        parents: parents.length > 0 || i === from ? parents : (agencies.at(-1)?.parents ?? []),
        name: lines,
      })
      parents = []
    }
  }
  return agencies
}

/** The agencies of as many lines as a header has room for, and the lines behind them. */
export function fittingAgencies(lines: readonly ManuscriptLine[], signers: number, symbol?: string) {
  for (let count = lines.length; ; count--) {
    const agencies = recogniseAgencies(lines.slice(0, count), signers, symbol)
    const texts = agencies.flatMap(({ parents, name }) => [...parents.flat(), ...name])
    // Each of several has a part of the symbol.
    const more = agencies.length > 1 ? agencies.length : 0
    if (linesInColumn(texts) + more <= limits.partLines.most) return { agencies, behind: lines.slice(count) }
  }
}

interface Name {
  readonly lines: string[]
  readonly bold: boolean
  /** A dash joins it to the next. */
  readonly goesOn: boolean
}

function namesOf(lines: readonly ManuscriptLine[], symbol: string): Name[] {
  const names: ManuscriptLine[][] = []
  for (const line of lines) {
    const last = names.at(-1)
    const before = last?.at(-1)
    // Bold below what is not tells the agency from the one above it.
    const apart = !before || (line.bold && !before.bold) || joinsTo(last, line)
    const opens = opensAsAgency(line.text) || (!isNamed.test(last?.[0]?.text ?? '') && isShortenedIn(symbol, line.text))
    const goesOn = !apart && (!opens || unfinished.test(before.text))
    if (goesOn) last?.push(line)
    else names.push([line])
  }
  return names.map((name, i) => {
    const goesOn = joinsTo(name, names[i + 1]?.[0])
    const lines = name.map(({ text }) => text)
    return {
      lines: goesOn ? [...lines.slice(0, -1), withoutDash(lines.at(-1) ?? '')] : lines,
      bold: name[0]?.bold ?? false,
      goesOn,
    }
  })
}

/** What a name ends with that goes on below. */
const unfinished = /(?:VÀ|CỦA|,|-|^TRUNG ƯƠNG)$/i

/** Kinds of bodies that are called by a name, which a symbol shortens: what stands below one may be that. */
const isNamed =
  /^(?:công ty|trường|xí nghiệp|bệnh viện|trung tâm|hợp tác xã|chi nhánh|nhà máy|ban|hội|đoàn|phòng|tổ)(?: |$)/i

/** Whether the first letters of a name's words are a part of the symbol: ĐBP is Đồn Biên phòng. */
function isShortenedIn(symbol: string, name: string): boolean {
  const letters = name.split(' ').map((word) => word.charAt(0))
  return symbol
    .split('-')
    .slice(1)
    .some((part) => part.length > 1 && letters.join('').startsWith(part))
}

/** `SỞ Y TẾ - CÔNG AN TỈNH`: the agencies of as many who sign, each on a line with the dash that joins it to the next. */
function agenciesOnLine(line: ManuscriptLine, signers: number): ManuscriptLine[] {
  const parts = line.text.split(/\s[-–]\s/)
  if (parts.length !== signers || !parts.every(opensAsAgency)) return [line]
  return parts.map((text, at) => ({ ...line, text: at < parts.length - 1 ? `${text} -` : text }))
}

const withoutDash = (text: string): string => text.replace(/ -$/, '')

/** A dash joins agencies where one opens on either side of it; else it is a sign within a name: BỆNH VIỆN SẢN - NHI. */
const joinsTo = (name: readonly ManuscriptLine[] = [], next: ManuscriptLine | undefined): boolean =>
  next !== undefined &&
  name.at(-1)?.text.endsWith(' -') === true &&
  opensAsAgency(name[0]?.text ?? '') &&
  opensAsAgency(next.text)
