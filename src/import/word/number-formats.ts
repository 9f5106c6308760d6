/** A number as a list shows it; formats that plans don't use are shown in digits. */
export function formatNumber(value: number, format: string): string {
  const write = formats.get(format)
  return write ? write(value) : String(value)
}

const romans: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Beyond this Word shows digits too. */
const mostRoman = 32_767

function roman(value: number): string {
  let [text, left] = ['', value]
  if (value < 1 || value > mostRoman) return String(value)
  for (const [size, digits] of romans) {
    text += digits.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

/** After z comes aa, then bb. */
function letter(value: number): string {
  const times = Math.ceil(value / 26)
  return times < 1 || times > 30 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(times)
}

const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerLetter', letter],
  ['upperLetter', (value) => letter(value).toUpperCase()],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['none', () => ''],
  ['bullet', () => ''],
])
