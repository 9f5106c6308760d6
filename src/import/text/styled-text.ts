import type { Run } from '../manuscript.ts'

/** Characters and, of the same length, their looks: 0 plain, 1 bold, 2 italic, 3 both. */
export interface StyledText {
  readonly text: string
  readonly look: string
}

/** The characters from a place up to another, or to the end. */
export const sliceText = ({ text, look }: StyledText, start: number, end?: number): StyledText => ({
  text: text.slice(start, end),
  look: look.slice(start, end),
})

/** Texts with what stands between them, in the look that both sides have. */
export function joinTexts(parts: readonly StyledText[], between: (at: number) => string): StyledText {
  const texts: string[] = []
  const looks: string[] = []
  parts.forEach((part, at) => {
    const before = parts[at - 1]
    if (before) {
      const gap = between(at)
      const look = Number(before.look.at(-1) ?? 0) & Number(part.look[0] ?? 0)
      texts.push(gap)
      looks.push(String(look).repeat(gap.length))
    }
    texts.push(part.text)
    looks.push(part.look)
  })
  return { text: texts.join(''), look: looks.join('') }
}

/** Runs of blanks and tabs become one blank, and none stands at the ends or beside a line end. */
export function squeezeBlanks(styled: StyledText): StyledText {
  const { text, look } = styled
  if (!/^\s|\s$|[\t\r]|\s\s/.test(text)) return styled
  let squeezedText = ''
  let squeezedLook = ''
  for (let i = 0; i < text.length; ) {
    if (!/\s/.test(text.charAt(i))) {
      squeezedText += text[i]
      squeezedLook += look[i]
      i++
      continue
    }
    let end = i
    while (end < text.length && /\s/.test(text.charAt(end))) end++
    if (squeezedText && end < text.length) {
      squeezedText += text.slice(i, end).includes('\n') ? '\n' : ' '
      squeezedLook += String(Number(look[i - 1]) & Number(look[end]))
    }
    i = end
  }
  return { text: squeezedText, look: squeezedLook }
}

/** Stretches of one look as runs. */
export function runsOfText({ text, look }: StyledText): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < text.length; ) {
    const one = look.charAt(start)
    let end = start + 1
    while (end < text.length && look.charAt(end) === one) end++
    const code = Number(one)
    runs.push({
      text: text.slice(start, end),
      ...(code & 1 ? { bold: true } : {}),
      ...(code & 2 ? { italic: true } : {}),
    })
    start = end
  }
  return runs
}

/** Whether all that is seen is bold. */
export function isBold({ text, look }: StyledText): boolean {
  if (!look.includes('1') && !look.includes('3')) return false
  for (let i = 0; i < text.length; i++) {
    if (!(Number(look[i]) & 1) && /\S/.test(text.charAt(i))) return false
  }
  return true
}
