import { authorityKeys } from '../decree/names.ts'
import { unbreakable, unprintable } from '../document/body/characters.ts'
import { signer } from '../document/keys/signer-keys.ts'
import { profileKeys } from './profile-keys.ts'

/** The keys of a signer that are asked for; of `chuc_vu` and `quyen` one is needed. */
export const signerKeys = [...authorityKeys, 'chuc_vu', 'ho_ten'] as const

/** What is answered of one who signs, by the key of a signer; a key left out was not asked for. */
export type SignerAnswer = Readonly<Partial<Record<(typeof signerKeys)[number], string>>>

/** What is asked of an office; names of agencies may have several lines. */
export interface Answers {
  readonly co_quan_chu_quan?: string
  readonly co_quan?: string
  readonly ky_hieu?: string
  readonly dia_danh?: string
  /** The first signs where a document doesn't say who does. */
  readonly signers?: readonly SignerAnswer[]
  readonly luu?: string
}

/** The key of anything that is asked. */
export type AnswerKey = Exclude<keyof Answers, 'signers'> | keyof SignerAnswer

const severalLines: ReadonlySet<AnswerKey> = new Set(['co_quan_chu_quan', 'co_quan'])

/** The lines of an answer, without blanks around them; one at most where the key has no room for more. */
export function answerLines(key: AnswerKey, typed = ''): string[] {
  const lines = typed
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.length > 1 && !severalLines.has(key) ? [lines.join(' ')] : lines
}

/** Why an answer can't stand in a profile, as a sentence for who typed it; nothing where it can. */
export function answerFault(key: AnswerKey, typed: string): string | undefined {
  const text = answerLines(key, typed).join('\n')
  if (text === '') return 'Phải là chữ, không để trống'
  const issue = { ...signer.shape, ...profileKeys.shape }[key].safeParse(text).error?.issues[0]
  return issue ? `Phải ${issue.message}` : [...unprintable(text), ...unbreakable(text)][0]?.found.message
}
