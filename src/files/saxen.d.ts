/** What is used of the package, which has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string

  export interface Parser {
    on(
      event: 'openTag',
      take: (name: string, attributes: () => Record<string, string> | false, decode: Decode, empty: boolean) => void,
    ): this
    on(event: 'closeTag', take: (name: string, decode: Decode, empty: boolean) => void): this
    on(event: 'text' | 'attention' | 'question', take: (text: string) => void): this
    on(event: 'cdata', take: (text: string) => void): this
    on(event: 'error' | 'warn', take: (cause: Error) => void): this
    ns(prefixes: Record<string, string>): this
    parse(xml: string): Error | undefined
    stop(): void
  }

  export const Parser: new () => Parser
}
