/** Characters of fonts that draw signs in the place of letters: by the font, and the code from 0x20 up. */
const signs: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    symbol: {
      '\x2d': '-',
      '\xa3': '≤',
      '\xa5': '∞',
      '\xa8': '♦',
      '\xac': '←',
      '\xad': '↑',
      '\xae': '→',
      '\xaf': '↓',
      '\xb0': '°',
      '\xb1': '±',
      '\xb3': '≥',
      '\xb4': '×',
      '\xb7': '•',
      '\xb8': '÷',
      '\xb9': '≠',
      '\xbb': '≈',
      '\xbc': '…',
      '\xd6': '√',
      '\xde': '⇒',
      '\xe5': '∑',
    },
    wingdings: {
      '\x2d': '-',
      l: '●',
      m: '○',
      n: '■',
      o: '□',
      q: '❑',
      u: '◆',
      v: '❖',
      w: '•',
      x: '☒',
      '\x9e': '·',
      '\x9f': '•',
      '\xa7': '▪',
      '\xa8': '□',
      '\xd8': '➢',
      '\xdf': '←',
      '\xe0': '→',
      '\xe8': '→',
      '\xf0': '⇨',
      '\xfb': '✗',
      '\xfc': '✓',
      '\xfd': '☒',
      '\xfe': '☑',
    },
    'wingdings 2': { '\x2a': '☐', '\x2d': '-', P: '✓', O: '✗', R: '☑', '\x97': '•', '\xa3': '□' },
    'wingdings 3': { '\x2d': '-', '\x22': '→', '\x7d': '▶' },
    webdings: { '\x2d': '-', a: '✓', '\x3d': '•', '\x34': '▶' },
  }),
)

/** Of a private-use character whose font is none of these (LibreOffice leaves such), and of bullets without any. */
const usual = signs.get('symbol') ?? {}

const signsOf = (font: string) => signs.get(font.toLowerCase())

const privateUse = /[\uf020-\uf0ff]/

/** The text with signs in the place of what stands for them; a sign that is not known stays. */
export function withSigns(text: string, font: string): string {
  const own = signsOf(font)
  if (!own && !privateUse.test(text)) return text
  return [...text].map((char) => sign(char, own ?? usual, own !== undefined)).join('')
}

function sign(char: string, known: Readonly<Record<string, string>>, plain: boolean): string {
  const code = char.charCodeAt(0)
  const inPrivate = privateUse.test(char)
  if (!inPrivate && !plain) return char
  const letter = inPrivate ? String.fromCharCode(code - 0xf000) : char
  return known[letter] ?? (known === usual && /[\x20-\x40]/.test(letter) ? letter : char)
}

/** Bullets that other fonts have too; all others become a round one. */
const plainBullets = /^[-–—+*•◦●○▪■→·]$/

/** A bullet of a list. The second of Word's own is the letter o, which is taken as the circle it is meant to be. */
export function bulletOf(text: string, font: string): string {
  const bullet = withSigns(text, font).trim()
  if (bullet === 'o') return '◦'
  return bullet === '' || plainBullets.test(bullet) || /^[\x20-\x7e\xa0-\u1fff]+$/.test(bullet) ? bullet : '•'
}
