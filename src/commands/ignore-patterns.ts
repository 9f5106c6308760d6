/** A line of `.gitignore` or `.kehoachignore`. */
export interface IgnorePattern {
  /** Names below each other, of which `**` stands for any number. */
  readonly names: readonly string[]
  /** It takes back what one before it leaves out. */
  readonly takesBack: boolean
  readonly foldersOnly: boolean
}

/** The patterns of an ignore file, as gitignore(5) reads them. */
export const ignorePatternsIn = (text: string): IgnorePattern[] =>
  text.split(/\r?\n/).flatMap((line) => patternOf(line) ?? [])

function patternOf(line: string): IgnorePattern | undefined {
  const bare = line.trimEnd().normalize('NFC')
  // A blank at the end counts behind a backslash.
  const typed = bare.endsWith('\\') && bare.length < line.length ? `${bare} ` : bare
  if (typed === '' || typed.startsWith('#')) return undefined
  const takesBack = typed.startsWith('!')
  const glob = takesBack ? typed.slice(1) : typed
  const foldersOnly = glob.endsWith('/')
  const path = foldersOnly ? glob.slice(0, -1) : glob
  // What ends in two stars is all that is inside.
  const names = path.replace(/^\//, '').replace(/\*\*$/, '**/*').split('/')
  if (path === '') return undefined
  return { names: path.includes('/') ? names : ['**', ...names], takesBack, foldersOnly }
}

/** Whether a pattern names a path, whose names are relative to the folder of the ignore file. */
export const isNamedBy = ({ names }: Pick<IgnorePattern, 'names'>, path: readonly string[]): boolean =>
  matches(names, path, { isAny: (name) => name === '**', isSame: (name, given) => matchesName(name, given) })

interface Matching {
  /** Stands for any number of parts. */
  readonly isAny: (part: string) => boolean
  readonly isSame: (part: string, given: string) => boolean
}

/** Goes back to the last wildcard alone, which takes time in proportion to both lengths. */
function matches(pattern: readonly string[], given: readonly string[], { isAny, isSame }: Matching): boolean {
  let [at, next] = [0, 0]
  let [wildcard, taken] = [-1, 0]
  while (next < given.length) {
    const part = pattern[at]
    if (part !== undefined && isAny(part)) [wildcard, taken] = [at++, next]
    else if (part !== undefined && isSame(part, given[next] ?? '')) [at, next] = [at + 1, next + 1]
    else if (wildcard < 0) return false
    else [at, next] = [wildcard + 1, ++taken]
  }
  return pattern.slice(at).every(isAny)
}

/** A name by a pattern of `*`, `?`, `[a-z]` and letters behind `\`. */
const matchesName = (pattern: string, name: string): boolean =>
  matches(pattern.match(/\\.|\[[^\][]+\]|[\s\S]/gu) ?? [], [...name], {
    isAny: (part) => part === '*',
    isSame: (part, letter) =>
      part === '?' ||
      (part.length > 2 && part.startsWith('[') ? isOfClass(part, letter) : part.replace(/^\\(?=.)/u, '') === letter),
  })

function isOfClass(part: string, letter: string): boolean {
  const isOther = /^\[[!^]/.test(part)
  const letters = part.slice(isOther ? 2 : 1, -1)
  const isIn = [...letters.matchAll(/(.)-(.)|(.)/gu)].some(([, from, to, one]) =>
    from !== undefined && to !== undefined ? from <= letter && letter <= to : one === letter,
  )
  return isIn !== isOther
}
