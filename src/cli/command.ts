import type { Command } from 'commander'

/** Is told the exit code. */
export type Finish = (code: number) => void

/** A command by its name, arguments, flags and help; what it does is loaded when it is called. */
export type Declaration = (finish: Finish) => Command

/** Command lines for the end of a help text. */
export const examples = (...lines: string[]): string => `\nVí dụ:\n${lines.map((line) => `  ${line}`).join('\n')}`

/** Gathers the values of a flag that is given again and again. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]
