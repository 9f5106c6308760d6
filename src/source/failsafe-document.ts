import { Composer, type CST, type Document, Parser, YAMLParseError } from 'yaml'

/** YAML whose scalars are all texts; nothing where it nests deeper than the parser, which calls itself once a level, has room for. */
export function failsafeDocument(
  text: string,
  { uniqueKeys }: { readonly uniqueKeys: boolean },
): Document.Parsed | undefined {
  const composer = new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys })
  try {
    const [document, another] = composer.compose(firstErrors(text), true, text.length)
    if (another) document?.errors.push(new YAMLParseError([another.range[0], another.range[1]], 'MULTIPLE_DOCS', ''))
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
