import { type Answers, answerFault } from '../../profile/answers.ts'
import { questions, type TextKey } from '../../profile/office-questions.ts'
import { profileName } from '../../profile/profile-name.ts'
import { readSigner, signerSample } from '../../profile/typed-signer.ts'
import { writeProfile } from '../../profile/write-profile.ts'
import { partialFolder } from '../../template/partial-folder.ts'
import type { DeskAnswer, FormField, TemplateCard, Typed } from '../desk.ts'
import type { WorkerParts } from './worker-messages.ts'

type Templates = WorkerParts['templates']

const frame = 'ke-hoach'
const dataName = 'du-lieu.yaml'
const signerKey = 'nguoi_ky'

/** The built-in templates, the empty frame first. */
export function templateCards(templates: Templates): readonly TemplateCard[] {
  const ids = Object.keys(templates).flatMap((path) => /^([^_/][^/]*)\/\1\.md$/.exec(path)?.[1] ?? [])
  return [
    { id: frame, about: 'Khung trống: các phần của một kế hoạch, điền dần', fields: officeFields },
    ...ids.map((id) => ({
      id,
      about: aboutIn(templates[`${id}/${id}.md`] ?? ''),
      fields: dataFields(templates[`${id}/${dataName}`] ?? ''),
    })),
  ]
}

/** What an office is asked for its profile. */
const officeFields: readonly FormField[] = [
  ...questions.map(({ key, asks, sample }) => ({ key, asks, sample, value: '' })),
  { key: signerKey, asks: 'Người ký, gõ chức vụ: họ và tên', sample: signerSample, value: '' },
]

const aboutIn = (text: string): string => /^---\n# (.*)/.exec(text)?.[1] ?? ''

/** A key of the data with one value, and the comment above it, which says what it is. */
const dataLine = /^# (.+)\n([a-z_\d]+): (?!\[|\{|\||>)(.*)$/gm

const dataFields = (data: string): readonly FormField[] =>
  [...data.matchAll(dataLine)].map(([, asks = '', key = '', value = '']) => ({
    key,
    asks,
    value: value.replace(/^"(.*)"$/, '$1'),
    sample: '',
  }))

/** A plan with what was typed; what can't stand there is told by its key. */
export function begin(templates: Templates, id: string, typed: Typed): DeskAnswer {
  return id === frame ? beginFrame(templates[`${frame}.md`] ?? '', typed) : beginTemplate(templates, id, typed)
}

/** What was answered goes into a profile, and out of the frame. */
function beginFrame(text: string, typed: Typed): DeskAnswer {
  const faults: Record<string, string> = {}
  const answers: Partial<Record<TextKey, string>> = {}
  for (const { key } of questions) {
    const answer = typed[key]?.trim() ?? ''
    const fault = answer === '' ? undefined : answerFault(key, answer)
    if (fault !== undefined) faults[key] = fault
    else if (answer !== '') answers[key] = answer
  }
  const name = typed[signerKey]?.trim() ?? ''
  const signer = name === '' ? undefined : readSigner(name)
  if (typeof signer === 'string') faults[signerKey] = signer
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults }
  const all: Answers = { ...answers, ...(typeof signer === 'object' && { signers: [signer] }) }
  const answered = [...Object.keys(answers), ...(signer ? [signerKey] : [])]
  const rest = answered.reduce((left, key) => left.replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), ''), text)
  return {
    kind: 'opened',
    opened: {
      document: { name: `${frame}.md`, text: rest, origin: answered.length > 0 ? 'here' : 'one' },
      files: [],
      ...(answered.length > 0 && { profile: { file: profileName, text: writeProfile(all) } }),
      report: [],
      findings: [],
    },
  }
}

function beginTemplate(templates: Templates, id: string, typed: Typed): DeskAnswer {
  const untouched = templates[`${id}/${dataName}`] ?? ''
  const data = untouched.replaceAll(dataLine, (whole, asks: string, key: string) => {
    const value = typed[key]
    return value === undefined ? whole : `# ${asks}\n${key}: ${yamlText(value)}`.trimEnd()
  })
  const document = {
    name: `${id}.md`,
    text: templates[`${id}/${id}.md`] ?? '',
    origin: data === untouched ? 'one' : 'here',
  } as const
  const partials = partialsFor(document.text, templates)
  const files = [[dataName, data] as const, ...partials].map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }))
  return { kind: 'opened', opened: { document, files, report: [], findings: [] } }
}

/** The partials that a text calls, and those that they call, by their paths. */
function partialsFor(text: string, templates: Templates): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (caller: string): void => {
    for (const [, name = ''] of caller.matchAll(/\{\{~?#?>\s*([\p{L}\d_-]+)/gu)) {
      const path = `${partialFolder}/${name}.md`
      const its = templates[path]
      if (its === undefined || found.has(path)) continue
      found.set(path, its)
      look(its)
    }
  }
  look(text)
  return found
}

/** In quotation marks where YAML could take it for anything else. */
function yamlText(typed: string): string {
  const text = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ,.()/%×-]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text)
  return text === '' || isPlain ? text : JSON.stringify(text)
}
