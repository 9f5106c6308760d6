import type { TemplateException } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Finding } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import type { Location, Program } from './ast.ts'
import { parseProgram } from './handlebars-parser.ts'
import { faultOfException, faultOfToken } from './syntax.ts'
import { nestedBeyond } from './tokens.ts'

/** A finding in a template whose file isn't known. */
export interface TemplateFault {
  readonly rule: Finding['rule']
  readonly message: string
  readonly hint: string
  readonly location: Location
}

/** Parses a text, or says the first thing that is wrong with it. */
export function parseTemplate(text: string): { readonly program: Program } | { readonly fault: TemplateFault } {
  const readable = plainLines(text)
  if (!readable.includes('{{')) return { program: verbatim(readable) }
  const deepest = nestedBeyond(limits.templateLevels.most, readable)
  if (deepest) return { fault: tooDeep(deepest) }
  try {
    const parsed = parseProgram(readable)
    return 'program' in parsed ? parsed : { fault: faultOfToken(readable, parsed.misplaced) }
  } catch (cause) {
    if (isException(cause)) return { fault: faultOfException(cause) }
    throw cause
  }
}

/** Errors of Node have no such property. */
const isException = (cause: unknown): cause is TemplateException => 'lineNumber' in Object(cause)

/** The parser stops at NUL and counts no columns behind these ends of lines; Markdown has neither. */
const plainLines = (text: string): string => text.replace(/[\r\u2028\u2029]/g, ' ').replaceAll('\0', '\ufffd')

function verbatim(text: string): Program {
  const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }
  return { type: 'Program', body: [{ type: 'ContentStatement', value: text, original: text, loc }] }
}

const tooDeep = (location: Location): TemplateFault => ({
  rule: 'mau-qua-lon',
  message: limits.templateLevels.message,
  hint: 'tách bớt ra mẫu con, hoặc tính sẵn trong dữ liệu',
  location,
})
