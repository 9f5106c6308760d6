/** What the lines of a list or schedule open with where no label marks them: a person, a time, a day, a name before a colon. */
type EntryKind = 'person' | 'time' | 'day' | 'named'

const clock = '\\d{1,2}(?:[h:g]\\d{2}|[hg]|\\s?giờ(?:\\s?\\d{1,2}(?:\\s?phút)?)?)(?![\\p{L}\\d])'
const day = '\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?![\\d/])'
const until = (one: string): string => `${one}(?:\\s?(?:[-–]|đến)\\s?(?:ngày\\s)?${one})?`

/** The first that fits is the one; the second group is there where a mark parts the opening from the words. */
const looks: readonly (readonly [kind: EntryKind, look: RegExp])[] = [
  ['time', new RegExp(`^(?:(?:từ|lúc)\\s)?(${until(clock)})\\s?([:–-]\\s)?`, 'iu')],
  ['day', new RegExp(`^(?:từ\\s)?(?:(?:sáng|chiều|tối)\\s)?(?:ngày\\s)?(${until(day)})\\s?([:–-]\\s)?`, 'iu')],
  [
    'person',
    /^(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Ee]m|[Đđ]ồng chí|[Đđ]\/c)\s(\p{Lu})(?:[^.,;:]{0,30}(:\s))?/u,
  ],
  ['named', /^([\p{L}\d][^.;:]{0,40}):(\s|$)/u],
]

interface Entry {
  readonly kind: EntryKind
  readonly marked: boolean
}

function entryOf(text: string): Entry | undefined {
  for (const [kind, look] of looks) {
    const found = look.exec(text)
    if (found) return { kind, marked: found[2] !== undefined }
  }
  return undefined
}

const isWhen = ({ kind }: Entry): boolean => kind === 'time' || kind === 'day'

/** Whether a line opens as that of a list of names or a schedule does. */
export const opensEntry = (text: string): boolean => entryOf(text) !== undefined

/**
 * What two lines that open alike say of the second: `surely` an entry of its own, if a mark stands behind the time or day of both;
 * otherwise `likely`, where the first was not ended by a column, and `perhaps` even there, if a colon stands behind both persons.
 */
export function followsEntry(text: string, above: string): 'surely' | 'perhaps' | 'likely' | undefined {
  const own = entryOf(text)
  const other = own && entryOf(above)
  if (!own || !other) return undefined
  if (own.kind !== other.kind) return own.marked && other.marked && isWhen(own) && isWhen(other) ? 'likely' : undefined
  if (own.kind === 'named' || !own.marked || !other.marked) return 'likely'
  return own.kind === 'person' ? 'perhaps' : 'surely'
}
