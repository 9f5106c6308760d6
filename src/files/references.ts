/** Where a reference leads: nowhere out of its file (nothing), out of it (`link`), or to what is run (`code`). */
export function referenceFault(target: string): 'link' | 'code' | undefined {
  if (isInner(target)) return undefined
  return /^(?:java|vb)script:/i.test(bare(target)) ? 'code' : 'link'
}

/** A fragment of the file, or a raster image that it holds itself. */
const isInner = (target: string): boolean => /^(?:#|data:image\/(?:png|jpe?g|gif|webp|bmp)[;,])/i.test(bare(target))

/** A font that a style sheet holds itself, as drawing programs embed it. */
const isInnerFont = (target: string): boolean =>
  /^data:(?:font\/|application\/(?:x-)?font-)[\w.+-]+[;,]/i.test(bare(target))

/** The beginning of a reference, without the blanks and control characters that readers of addresses pass over. */
const bare = (target: string): string => target.slice(0, 200).replace(/[\s\p{Cc}]/gu, '')

/** Whether a style sheet, or a value in one, fetches something (`link`) or runs it (`code`). */
export function cssFault(css: string): 'link' | 'code' | undefined {
  if (!/[(\\@]/.test(css)) return undefined
  const plain = withoutEscapes(css)
  if (/expression\s*\(/i.test(plain)) return 'code'
  if (/@import|\b(?:image|image-set|src)\(/i.test(plain)) return 'link'
  const targets = [...plain.matchAll(/url\(\s*["']?([^)]{0,200})/gi)].map(([, target = '']) => target)
  return targets.every((target) => isInner(target) || isInnerFont(target)) ? undefined : 'link'
}

/** `\75rl(` is `url(`: a backslash stands before the digits of a letter, before any other letter, or before a line end. */
const withoutEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|\r?\n|(.))/gi, (_, digits?: string, letter?: string) => {
    if (!digits) return letter ?? ''
    const code = Number.parseInt(digits, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
