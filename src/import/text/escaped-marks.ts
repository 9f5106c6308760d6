/** Characters that Markdown would take for marks; escaped ones stand as noncharacters until the marks have been read. */
const marks = '*_|<&`#[]\\'
const firstStandIn = 0xfdd0

/** The stand-in for a mark that was escaped; other characters as they are. */
export const shield = (mark: string): string => {
  const at = marks.indexOf(mark)
  return at < 0 ? mark : String.fromCharCode(firstStandIn + at)
}

/** A text in which no character is a mark. */
export const shieldMarks = (text: string): string => text.replace(/[*_|<&`#[\]\\]/g, shield)

const standIns = /[\ufdd0-\ufdd9]/g

/** Puts the marks back in the place of their stand-ins. */
export const unshield = (text: string): string =>
  text.replace(standIns, (one) => marks.charAt(one.charCodeAt(0) - firstStandIn))
