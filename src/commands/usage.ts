/** Wrong use of the program: a message in Vietnamese for stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** Lines below the message. */
  readonly rest: readonly string[]

  constructor(message: string, rest: readonly string[] = []) {
    super(message)
    this.rest = rest
  }
}

/** Exit codes: clean, the document has errors, wrong use, our bug. */
export const exit = { clean: 0, errors: 1, usage: 2, bug: 70 } as const
