import { give, giveLines } from './print.ts'
import { writeNew } from './write-new.ts'

/** Where an answer goes, by the flags as typed: to a file where PowerShell 5 would write what `>` sends there as UTF-16. */
export interface Destination {
  readonly out?: string
  readonly ghiDe?: boolean
}

/** Gives what a program reads. */
export function giveTo(to: Destination, text: string): void {
  if (!written(to, text)) give(text)
}

/** Gives lines for who is there. */
export function answerTo(to: Destination, lines: readonly string[]): void {
  if (!written(to, lines.map((line) => `${line}\n`).join(''))) giveLines(...lines)
}

function written({ out, ghiDe = false }: Destination, text: string): boolean {
  if (out === undefined) return false
  writeNew([{ path: out, bytes: Buffer.from(text) }], { overwrite: ghiDe, from: [] })
  return true
}
