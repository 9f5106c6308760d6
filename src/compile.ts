import { withAttachments } from './attachments.ts'
import { type BodyMemory, newBodyMemory } from './document/body/stretch.ts'
import type { Doc } from './document/doc.ts'
import { keysAsMeant } from './document/keys/meant/as-meant.ts'
import { kindOf } from './document/kind-of.ts'
import { readDoc } from './document/read-doc.ts'
import type { Reading } from './document/reader.ts'
import { spansOf } from './document/spans.ts'
import { isOfLookAt, withoutTypedForm } from './document/typed-form/typed-form.ts'
import { collectFindings, type Diagnostic, hasErrors, inOrder, type Report } from './findings/diagnostic.ts'
import { type Suppression, suppressed } from './findings/suppress.ts'
import { retell, type Told, toldBy } from './findings/told.ts'
import { type ComposedFile, type ComposeOptions, compose } from './layout/compose.ts'
import type { Day } from './layout/layout.ts'
import { type LineMemory, newLineMemory } from './layout/set-lines.ts'
import type { Profile } from './profile/profile.ts'
import { type ProfileText, profilesFrom } from './profile/profile-text.ts'
import { withProfile } from './profile/with-profile.ts'
import { type BeginRecall, newRecall, type Recall } from './recall.ts'
import { allEntries, checkBy, type RuleBug, rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { type Fill, fillIn } from './source/fill.ts'
import { parse, type TakenApart } from './source/parse.ts'
import { reportSamples, samplePlaces } from './source/samples.ts'
import { commentSuppressions, keySuppressions } from './source/suppressions.ts'
import { wantOfRoom } from './want-of-room.ts'

/** A source with the way to the files it names; the disk is read outside. */
export interface Source {
  /** As findings name it; its ending tells Markdown from YAML. */
  readonly path: string
  readonly text: string
  readonly asset: Reading['asset']
  /** The day that files of a document without a date bear. */
  readonly fallbackDate: Day
  /** What stands before such paths where findings name the file. */
  readonly root: string
  /** The office's standing values, and the file they are in. */
  readonly profile?: ProfileText
  /** Marks of a template are filled in by it; without it they are text. */
  readonly fill?: Fill
  /** Of the template, whose rows share it, or of a text being written. */
  readonly memory?: Memory
}

/** What was worked out before for rows of a template, or the text as it was; nothing that is made comes out otherwise by it. */
export interface Memory {
  readonly taken: Recall<Told<TakenApart>>
  readonly body: BodyMemory
  readonly lines: LineMemory
}

/** A memory with nothing in it. */
export const newMemory = (begin: BeginRecall = newRecall): Memory => ({
  taken: newRecall(1),
  body: newBodyMemory(begin),
  lines: newLineMemory(begin),
})

/** How the document is to be issued. */
export interface Issue extends Partial<Pick<ComposeOptions, 'separate' | 'signatureFields' | 'wordProcessor'>> {
  /** Its number and date are given by the system it is issued through. */
  readonly electronic?: boolean
}

/** How strictly a document is judged. */
export interface Gate {
  /** Warnings count as errors. */
  readonly strict?: boolean
  /** What authors set aside counts as what they didn't. */
  readonly nothingAside?: boolean
}

/** What is looked for. */
export interface Inquiry extends Pick<Gate, 'nothingAside'> {
  readonly wanted?: (rule: Rule) => boolean
  /** The source is all that a document says: the office's values are not laid under its keys. */
  readonly whole?: boolean
}

/** A source as it is understood. */
export interface Checked {
  /** Absent where there was an error. */
  readonly doc?: Doc
  readonly diagnostics: readonly Diagnostic[]
  readonly bugs: readonly RuleBug[]
  /** What its author and its office wish to set aside, granted or not; absent where its keys can't be read. */
  readonly wishes?: readonly Suppression[]
}

/** From text to what it means, with everything found on the way. */
export async function check(
  source: Source,
  { electronic = false }: Issue = {},
  inquiry: Inquiry = {},
): Promise<Checked> {
  const { found: reported, report } = collectFindings()
  const { wanted = anyRule, nothingAside = false, whole = false } = inquiry
  const { profile, asked, weigh } = await officeOf(source, wanted, report)
  const filled = source.fill !== undefined
  const taken = takeApart(source, report)
  const parsed = source.fill ? fillIn(taken, source.fill, report) : taken
  const own = parsed.meta && keysAsMeant(parsed.meta, report)
  const kind = kindOf(own, report)
  const laid = own && withProfile(own, whole ? undefined : profile, { type: kind, report })
  const parts =
    laid && parsed.body
      ? withoutTypedForm({ meta: laid, body: parsed.body }, kind, report)
      : { ...parsed, meta: laid, unprinted: [] }
  const { meta } = parts
  const { doc: found, texts } = readDoc(parts, kind, {
    ...source,
    memory: source.memory?.body,
    filled,
    electronic,
    report,
  })
  const doc = found && (await withAttachments(found, report))
  if (doc && meta) for (const finding of wantOfRoom(doc, meta)) report(finding)
  reportSamples(texts, report)
  const { abbreviations, ...office } = profile ?? noProfile
  const spans = spansOf({ meta, texts, filled }, linesOf(source))
  const ruled =
    doc && meta
      ? checkBy(asked, { doc, meta, spans, abbreviations, office, sound: !hasErrors(reported) })
      : { found: [], bugs: [] }
  // Of what was not asked, or is switched off, there is nothing to set aside.
  const wasAsked = ({ rule }: Suppression) =>
    rules.some(({ id }) => id === rule) ? asked.some(({ id }) => id === rule) : profile?.levels.get(rule) !== 'off'
  const typed = [...(meta ? keySuppressions(meta) : []), ...commentSuppressions(texts)]
  // Set aside, what is typed of the form is printed.
  const unprinted = typed.some(({ rule }) => rule === 'the-thuc-khac-khoa') ? [] : parts.unprinted
  const weighed = reported.filter((one) => !isOfLookAt(unprinted, one)).flatMap((one) => weigh(one) ?? [])
  // Who does what by when is a template's below a note of its examples, which is told itself.
  const isOfSample = samplePlaces(texts)
  const ofAuthor = ruled.found.filter(({ rule, place }) => !(taskRuleIds.has(rule) && isOfSample(place)))
  const told = [...weighed, ...ofAuthor.map(source.fill ? withoutFix : (one) => one)]
  const wishes = { typed: typed.filter(wasAsked), barred: profile?.barred, nothingAside }
  const all = setAside(told, wishes, source)
  return {
    ...(doc && !hasErrors(all) && { doc }),
    diagnostics: inOrder(all, source.path),
    bugs: ruled.bugs,
    ...(meta && !reported.some(({ rule }) => rule === 'yaml') && { wishes: typed }),
  }
}

const taskRuleIds: ReadonlySet<string> = new Set(rules.filter(({ group }) => group === 'phan-cong').map(({ id }) => id))

function takeApart({ text, path, memory }: Source, report: Report): TakenApart {
  const anew = (tell: Report) => parse(text, path, tell)
  return memory
    ? retell(
        memory.taken(`${path}\n${text}`, () => toldBy(anew)),
        report,
      )
    : anew(report)
}

/** What is wished to be set aside, and what of it may be. */
interface Wishes {
  readonly typed: readonly Suppression[]
  readonly barred: Profile['barred'] | undefined
  readonly nothingAside: boolean
}

/** Findings with those set aside marked; an office's standing wishes need not fit every document. */
function setAside(found: readonly Diagnostic[], { typed, barred, nothingAside }: Wishes, { profile }: Source) {
  if (typed.length === 0) return found
  const offices = profilesFrom(profile).map(({ file }) => file)
  const isStanding = ({ place }: Diagnostic) => place !== undefined && offices.includes(place.file)
  const marked = suppressed(found, typed, { entries: allEntries(), ...(barred && { barred }) })
  const all = nothingAside ? marked.map(({ suppressed: _, ...one }): Diagnostic => one) : marked
  // Rules say less of a document with errors, so that it isn't known what there is to set aside.
  const isSound = !hasErrors(all)
  return all.filter((one) => one.rule !== 'bo-qua-thua' || (isSound && !isStanding(one)))
}

/** A source as it will look. */
export interface Compiled {
  /** Absent where there was an error. */
  readonly files?: readonly [ComposedFile, ...ComposedFile[]]
  readonly diagnostics: readonly Diagnostic[]
}

/** Advice is for who asks for it: building tells what may be wrong. */
const noAdvice = ({ severity }: Rule): boolean => severity !== 'hint'

const anyRule = (_: Rule): boolean => true

/** What a document without a profile knows of its office. */
const noProfile: Pick<Profile, 'abbreviations' | 'words' | 'expired'> = {
  abbreviations: new Map(),
  words: new Map(),
  expired: new Map(),
}

/** What an office has to say of a source. */
interface Office {
  readonly profile?: Profile
  readonly asked: readonly Rule[]
  /** A finding with its weight there; nothing for one that is switched off. */
  readonly weigh: (one: Diagnostic) => Diagnostic | undefined
}

/** The office's profile, and the rules with the weights it gives them. */
async function officeOf({ profile: text }: Source, wanted: (rule: Rule) => boolean, report: Report): Promise<Office> {
  if (!text) return { asked: rules.filter(wanted), weigh: (one) => one }
  const { readProfile } = await import('./profile/profile.ts')
  const { severitiesOf } = await import('./profile/severities.ts')
  const profile = readProfile(text, allEntries(), report)
  const weigh = severitiesOf(profile)
  return { profile, weigh, asked: rules.flatMap((rule) => weigh(rule) ?? []).filter(wanted) }
}

/** Full names by short form, as the source's office has them; faults of its profile are told where the source is checked. */
export async function abbreviationsFor(source: Source): Promise<ReadonlyMap<string, string>> {
  const { profile } = await officeOf(source, anyRule, () => {})
  return profile?.abbreviations ?? new Map()
}

/** Places of a filled-in template are those of its marks: nothing can be put there. */
const withoutFix = ({ fix: _, ...found }: Diagnostic): Diagnostic => found

const linesOf = ({ path, text, profile }: Source): ReadonlyMap<string, readonly string[]> =>
  new Map([{ file: path, text }, ...profilesFrom(profile)].map((one) => [one.file, one.text.split('\n')]))

/** The whole way: from text to how it looks. */
export async function compile(
  source: Source,
  issue: Issue = {},
  { strict = false, nothingAside = false }: Gate = {},
): Promise<Compiled> {
  // A wish about advice is judged where advice is asked for: under `strict` as `check` does.
  const { doc, diagnostics } = await check(source, issue, { wanted: strict ? anyRule : noAdvice, nothingAside })
  const { separate = false, signatureFields = false, wordProcessor } = issue
  const options = {
    fallbackDate: source.fallbackDate,
    memory: source.memory?.lines,
    separate,
    signatureFields,
    ...(wordProcessor && { wordProcessor }),
  }
  return { ...(doc && { files: compose(doc, options) }), diagnostics }
}
