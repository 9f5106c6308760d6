const grave = '\u0300'
const acute = '\u0301'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const circumflex = '\u0302'
const breve = '\u0306'

/** Marks stand behind their vowel; those of a circumflex or breve bring the tone with them. */
const marks: readonly [bases: string, signs: Readonly<Record<string, string>>][] = [
  ['aeouyôö', { ø: grave, ù: acute, û: hook, õ: tilde, ï: dot }],
  [
    'aeo',
    {
      â: circumflex,
      à: circumflex + grave,
      á: circumflex + acute,
      å: circumflex + hook,
      ã: circumflex + tilde,
      ä: circumflex + dot,
    },
  ],
  ['a', { ê: breve, è: breve + grave, é: breve + acute, ú: breve + hook, ü: breve + tilde, ë: breve + dot }],
]

const table = new Map(Object.entries({ ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư', ñ: 'đ' }))
for (const [bases, signs] of marks) {
  for (const base of bases) {
    for (const [sign, combining] of Object.entries(signs)) {
      table.set(base + sign, ((table.get(base) ?? base) + combining).normalize('NFC'))
    }
  }
}

const vni = /[aeouyôö][øùûõïâàáåãäêèéúüë]|[ìíæóòîôöñ]/gi

/** VNI for Windows to Unicode. The vowel says whether a letter is a capital: its mark is often typed small. */
export const fromVni = (text: string): string => text.replace(vni, readLetter).normalize('NFC')

function readLetter(typed: string): string {
  const letter = table.get(typed.toLowerCase())
  if (letter === undefined) return [...typed].map((sign) => (sign === typed ? sign : readLetter(sign))).join('')
  const [base = ''] = typed
  return base === base.toLowerCase() ? letter : letter.toLocaleUpperCase('vi')
}
