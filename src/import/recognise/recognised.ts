import type { Finding } from '../../findings/diagnostic.ts'
import type { Run, Table } from '../manuscript.ts'

/** What a manuscript turned out to be: keys and text of a source, with all that was guessed or left out. */
export interface Recognised {
  readonly head: Head
  readonly bases: readonly ManuscriptLine[]
  readonly body: readonly RecognisedPart[]
  /** Every number of the text with its depth, in order; headings or not. */
  readonly outline: readonly OutlineEntry[]
  readonly appendices: readonly AppendixPart[]
  readonly closing: Closing
  /** Depths of headings bear the numbers as typed; otherwise they fit this scheme. */
  readonly scheme: 'nd30' | 'thap_phan' | 'dieu' | 'nguyen_van'
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

/** What stands above the text. */
export interface Head {
  /** In sentence case. */
  readonly type?: string
  /** Of a joint document several. */
  readonly agencies: readonly AgencyPart[]
  /** As typed, without leading zeros. */
  readonly number?: string
  /** All behind the slash. */
  readonly symbol?: string
  readonly place?: string
  /** `15/04/2024`, `04/2024`, `2024`. */
  readonly date?: string
  readonly abstract: readonly string[]
  /** Lines at the foot of page 1. */
  readonly address: readonly string[]
  readonly addressees: readonly string[]
  /** The document it is issued with, as typed. */
  readonly issuedWith?: string
  readonly urgency?: string
  readonly secrecy?: string
  readonly circulation?: string
  readonly draft?: string
}

/** An agency and those above it, each name by its lines. */
export interface AgencyPart {
  readonly parents: readonly (readonly string[])[]
  readonly name: readonly string[]
}

/** What stands below the text. */
export interface Closing {
  readonly recipients: readonly RecipientPart[]
  readonly archive?: string
  /** Symbol of who drafted it, and the number of copies. */
  readonly drafter?: string
  readonly copies?: number
  readonly signers: readonly SignerPart[]
  /** Allows the degrees of the signers; `Y tế`. */
  readonly sector?: string
}

/** A recipient, or several with what they get it for. */
export type RecipientPart = string | { readonly names: readonly string[]; readonly purpose: string }

/** A signature block. */
export interface SignerPart {
  /** `TM. …`, `KT. …` as typed. */
  readonly authority: readonly string[]
  readonly post: readonly string[]
  readonly ownPost?: string
  readonly degree?: string
  readonly name?: string
}

/** A number of the text as typed; `level` is 0 for named parts, 1 for the widest numbers. */
export interface OutlineEntry {
  readonly level: number
  readonly label: string
}

/** An appendix; its number is the program's to give. */
export interface AppendixPart {
  readonly title: string
  readonly landscape: boolean
  readonly body: readonly RecognisedPart[]
  readonly outline: readonly OutlineEntry[]
  readonly line: number
}

/** What the body consists of, in order. */
export type RecognisedPart =
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly label: string
      readonly runs: readonly Run[]
      readonly line: number
    }
  | { readonly kind: 'clause'; readonly value: number; readonly runs: readonly Run[]; readonly line: number }
  | { readonly kind: 'point'; readonly label: string; readonly runs: readonly Run[]; readonly line: number }
  | { readonly kind: 'item'; readonly mark: '-' | '+' | '•'; readonly runs: readonly Run[]; readonly line: number }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly line: number }
  | { readonly kind: 'table'; readonly table: Table; readonly line: number }

/** One line of text with its look; paragraphs of head and closing are taken line by line. */
export interface ManuscriptLine {
  readonly text: string
  readonly runs: readonly Run[]
  readonly line: number
  readonly bold: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly heading?: number
  readonly pageBreak?: boolean
  /** Ends a group of this many recipients, and is their purpose. */
  readonly ties?: number
}

/** How sure a recognition is, for the clerk to know where to look. */
export type Confidence = 'chắc' | 'khá chắc' | 'đoán'

/** One thing recognised. */
export interface Fact {
  readonly what: string
  readonly value: string
  readonly confidence: Confidence
  readonly line?: number
}

/** Words of the input that are not in the source. */
export interface LeftOut {
  readonly text: string
  readonly why: string
  readonly line: number
}

/** What the author should look at. */
export interface Note {
  readonly rule: Finding['rule']
  readonly message: string
  readonly hint?: string
  readonly line?: number
}
