/** What stands nowhere in XML, not in its comments either. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** What opens a stretch without elements, and what closes it. */
const spans = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Whether a text keeps the rules of XML that `saxen` passes over: signs, comments, instructions and references. */
export function isWellFormed(text: string): boolean {
  const outside = outsideOfSpans(text)
  if (outside === undefined || notXml.test(text) || outside.includes(']]>')) return false
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(outside)) return false
  return Array.from(outside.matchAll(/&#(?:(\d+)|x([\da-fA-F]+));/g)).every(([, decimal, hex]) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code <= 0x10ffff && !notXml.test(String.fromCodePoint(code))
  })
}

/** Elements and the texts between them; nothing where a comment or an instruction is not as XML has it. */
function outsideOfSpans(text: string): string | undefined {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const span = spans.find(([open]) => text.startsWith(open, at))
    if (!span) continue
    const [open, close] = span
    const end = text.indexOf(close, at + open.length)
    const content = text.slice(at + open.length, end)
    if (end < 0 || (open === '<!--' && /--|-$/.test(content))) return undefined
    if (open === '<?' && at > 0 && /^xml\s/i.test(content)) return undefined
    parts.push(text.slice(from, at))
    from = end + close.length
    at = from - 1
  }
  // So that what stood apart isn't joined.
  return [...parts, text.slice(from)].join('<')
}
