import { typedNumber } from '../../document/body/typed-number.ts'
import type { Manuscript, Picture, Run } from '../manuscript.ts'
import type { Recognised, RecognisedPart } from '../recognise/recognised.ts'
import { keysOf } from './front-matter-keys.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { sentenceCase } from './sentence-case.ts'
import { writeTable } from './write-table.ts'

/** A source with the files beside it. */
export interface WrittenSource {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[]
}

export interface WriteOptions {
  /** What the names of files beside the source begin with. */
  readonly stem: string
  /** The abbreviation of the type: `KH`. */
  readonly typeSymbol: string
  /** The scheme of numbers a document of the type has without asking. */
  readonly usualScheme: Recognised['scheme']
  /** Has to have mục. */
  readonly divided: boolean
  /** Has Kính gửi. */
  readonly addressed: boolean
}

/** Writes what was recognised as a source that builds. */
export function writeSource(
  found: Recognised,
  { pictures, footnotes }: Pick<Manuscript, 'pictures' | 'footnotes'>,
  { stem, typeSymbol, usualScheme, divided, addressed }: WriteOptions,
): WrittenSource {
  const files: { name: string; content: string | Uint8Array }[] = []
  const notes = new Set<string>()
  const words = found.body.map((part) => ('runs' in part && part.kind !== 'heading' ? plain(part.runs) : '')).join('\n')
  const write = (parts: readonly RecognisedPart[]) => blocksOf(parts, { stem, found, words, files, pictures, notes })
  const body = write(found.body)
  // A plan is divided into mục; one that has none gets the name the form gives them.
  const sections = found.body.some(({ kind }) => kind === 'heading') || !divided ? body : ['# Nội dung', ...body]
  const appendices = found.appendices.flatMap(({ title, landscape, body }) => [
    `# Phụ lục: ${title === '' ? '' : inlineMarkdown([{ text: title }])}`.trimEnd(),
    ...(landscape ? ['::trang{huong="ngang"}'] : []),
    ...write(body),
  ])
  const definitions = [...notes].flatMap((id) => {
    const note = footnotes.get(id)
    return note ? [`[^${id}]: ${inlineMarkdown(note)}`] : []
  })
  const addressees = found.head.addressees
  // A plan has no Kính gửi (M.II k.9 đ.a): what it was addressed to stays as text.
  const lead =
    addressed || addressees.length === 0 ? [] : [inlineMarkdown([{ text: `Kính gửi: ${addressees.join('; ')}` }])]
  const head = addressed ? found.head : { ...found.head, addressees: [] }
  const keys = keysOf({ ...found, head }, words, typeSymbol, found.scheme === usualScheme)
  return { text: `---\n${keys}---\n\n${[...lead, ...sections, ...appendices, ...definitions].join('\n\n')}\n`, files }
}

interface Writing {
  readonly stem: string
  readonly found: Recognised
  /** The text, which tells how names are written. */
  readonly words: string
  readonly files: { name: string; content: string | Uint8Array }[]
  readonly pictures: ReadonlyMap<string, Picture>
  /** Footnotes mentioned so far. */
  readonly notes: Set<string>
}

/** Blocks of Markdown, to be parted by blank lines. */
function blocksOf(parts: readonly RecognisedPart[], writing: Writing): string[] {
  const blocks: string[] = []
  let skipped = -1
  let clause: { readonly value: number; readonly at: number } | undefined
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table') {
      const count = writing.files.filter(({ name }) => name.endsWith('.csv')).length + 1
      const unit = lineAt(parts[at - 1], /^\(?Đơn vị tính\s*:\s*(.+?)\)?$/i)
      const inWords = lineAt(parts[at + 1], /^Bằng chữ\s*:\s*(.+)$/i)
      const { lines, file, printed } = writeTable(part.table, `${writing.stem}-bang-${count}`, {
        ...(unit && { unit }),
        ...(inWords && { inWords }),
      })
      if (printed.unit) blocks.pop()
      if (printed.inWords) skipped = at + 1
      blocks.push(lines.join('\n'))
      if (file) writing.files.push(file)
      continue
    }
    if (at === skipped) continue
    for (const { footnote } of part.runs) if (footnote) writing.notes.add(footnote)
    blocks.push(...picturesOf(part.runs, writing))
    const runs = part.runs.filter(({ picture }) => !picture)
    if (part.kind === 'paragraph' && runs.every(({ text, footnote }) => text.trim() === '' && !footnote)) continue
    switch (part.kind) {
      case 'heading': {
        const title = plain(runs)
          .replace(/[^\S\u00a0]+/g, ' ')
          .trim()
        // Mục are printed in capitals, however they are typed.
        const text = inlineMarkdown(part.depth === 1 ? [{ text: sentenceCase(title, writing.words) }] : runs, {
          plain: true,
        }).replace(/\n/g, ' ')
        const shown =
          writing.found.scheme === 'nguyen_van' ||
          typedNumber(plain(runs)).number !== '' ||
          part.label.startsWith('Phần')
        blocks.push(`${'#'.repeat(part.depth)} ${shown && part.label ? `${part.label} ` : ''}${text}`)
        break
      }
      case 'clause': {
        // Markdown counts neighbours by itself: a number that doesn't follow is written as text.
        const follows = clause?.at !== at - 1 || clause.value === part.value - 1
        blocks.push(`${part.value}${follows ? '.' : '\\.'} ${inlineMarkdown(runs)}`)
        clause = { value: follows ? part.value : -1, at: follows ? at : -1 }
        break
      }
      case 'point':
        blocks.push(`${part.label} ${inlineMarkdown(runs, { breaks: true })}`)
        break
      case 'item':
        blocks.push(`${part.mark} ${inlineMarkdown(runs, { breaks: true }).replaceAll('\n', '\n  ')}`)
        break
      case 'paragraph':
        blocks.push(inlineMarkdown(runs, { breaks: true }))
    }
  }
  return blocks
}

/** What a paragraph of this form says. */
const lineAt = (part: RecognisedPart | undefined, form: RegExp): string | undefined =>
  part?.kind === 'paragraph' ? form.exec(plain(part.runs).trim())?.[1]?.trim() : undefined

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Pictures stand as paragraphs of their own, in files beside the source. */
const picturesOf = (runs: readonly Run[], { pictures, files, stem }: Writing): string[] =>
  runs.flatMap(({ picture }) => {
    const found = picture ? pictures.get(picture) : undefined
    if (!found) return []
    const count = files.filter(({ name }) => !name.endsWith('.csv')).length + 1
    const name = `${stem}-hinh-${count}.${found.extension}`
    files.push({ name, content: found.bytes })
    return [`![${(found.alt ?? 'Hình').replace(/[[\]\n]/g, ' ')}](${/\s/.test(name) ? `<${name}>` : name})`]
  })
