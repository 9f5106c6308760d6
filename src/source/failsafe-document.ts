import { Composer, type CST, type Document, isScalar, Parser, visit, YAMLParseError } from 'yaml'

/** YAML whose scalars are all texts; nothing where it nests deeper than the parser, which calls itself once a level, has room for. */
export function failsafeDocument(text: string): Document.Parsed | undefined {
  const composer = new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys: false })
  try {
    const [document, another] = composer.compose(firstErrors(text), true, text.length)
    if (another) document?.errors.push(new YAMLParseError([another.range[0], another.range[1]], 'MULTIPLE_DOCS', ''))
    document?.errors.push(...repeatedKeys(document))
    return document
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** Of a damaged line the parser makes an error every few letters; the first says what is to be done. */
function* firstErrors(text: string): Generator<CST.Token> {
  let end = -1
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error' && token.offset <= end) continue
    yield token
    if (token.type === 'error') end = (text.indexOf('\n', token.offset) + 1 || Number.POSITIVE_INFINITY) - 1
  }
}

/** Keys that a map has twice; the parser itself compares each with every other. */
function repeatedKeys(document: Document.Parsed): YAMLParseError[] {
  const found: YAMLParseError[] = []
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const [start] = key.range ?? [0]
        if (seen.has(key.value)) found.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', ''))
        seen.add(key.value)
      }
    },
  })
  return found
}
