// Counts what a reader of src/ has to carry, and fails where a count is above its limit.
// `node tools/counts.mjs [folder]` counts another checkout without judging it; `--list` names what was counted.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = process.argv.slice(2).find((word) => !word.startsWith('-'))
const listed = process.argv.includes('--list')
const folder = join(root ?? '.', 'src')

/** Limits are what was reached; they only go down. */
const limits = {
  'functions over 60 lines, recognition apart': 0,
  'exports without a docstring': 0,
  'exported types without a docstring': 2,
  'exported names in two files': 10,
  'file names in several folders': 12,
  'ways from a derived text back to its place': 1,
  'spellings of what opens a căn cứ': 1,
  casts: 7,
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
  .map((file) => ({ ...file, lines: file.text.split('\n') }))

const longest = 60
const declared = /^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/
const opensFunction =
  /^ *(?:export )?(?:async )?function\b|^ *(?:export )?const \w+(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\(|^ {2,}\w+: (?:async )?\([^)]*\)(?:: .+)? => \{$/

/** Lines from a declaration to the one that closes it; the formatter indents all between. */
function lengthAt(lines, start) {
  const indent = lines[start].search(/\S/)
  let end = start + 1
  while (
    end < lines.length &&
    (lines[end] === '' || lines[end].search(/\S/) > indent || /^\s*[)\]}]/.test(lines[end]))
  ) {
    end++
    if (/^\s*[)\]}]+;?$/.test(lines[end - 1]) && lines[end - 1].search(/\S/) === indent) break
  }
  return end - start
}

const longFunctions = files.flatMap(({ path, lines }) =>
  lines.flatMap((line, i) => {
    const length = opensFunction.test(line) ? lengthAt(lines, i) : 0
    return length > longest ? [`${path}:${i + 1} ${length} lines`] : []
  }),
)

const undocumented = (kinds) =>
  files.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) =>
      declared.test(line) && kinds.test(line) && !/\*\/$/.test(lines[i - 1] ?? '') ? [`${path}:${i + 1} ${line}`] : [],
    ),
  )

/** Values that stand twice or more, with where. */
function repeated(pairs) {
  const places = new Map()
  for (const [value, place] of pairs) places.set(value, (places.get(value) ?? new Set()).add(place))
  return [...places].filter(([, at]) => at.size > 1).map(([value, at]) => `${value}: ${[...at].join(', ')}`)
}

const matches = (pattern, exempt = /$^/, part = (line) => line) =>
  files.flatMap(({ path, lines }) =>
    exempt.test(path)
      ? []
      : lines.flatMap((line, i) => [...part(line).matchAll(pattern)].map(() => `${path}:${i + 1} ${line.trim()}`)),
  )

/** A line without comments, quoted words, and names that an import changes. */
const codeOf = (line) =>
  line.replace(/^\s*(?:\/?\*|\/\/).*|\/\*.*?\*\/|\s\/\/ .*|'[^']*'/g, '').replace(/^\s*(?:type )?\w+ as \w+,$/, '')

const counted = {
  'functions over 60 lines, recognition apart': longFunctions.filter((at) => !at.startsWith('import/recognise/')),
  'functions over 60 lines in recognition': longFunctions.filter((at) => at.startsWith('import/recognise/')),
  'exports without a docstring': undocumented(/^export (?:async )?(?:function|const|let|class)/),
  'exported types without a docstring': undocumented(/^export (?:interface|type)/),
  'exported names in two files': repeated(
    files.flatMap(({ path, lines }) =>
      lines.flatMap((line) => (declared.test(line) ? [[declared.exec(line)[1], path]] : [])),
    ),
  ),
  'file names in several folders': repeated(files.map(({ path }) => [basename(path), path])),
  // A search for the line or piece that holds an offset.
  'ways from a derived text back to its place': [
    ...new Set(
      matches(
        /indexOf\('\\n', at \+ 1\)|matchAll\(\/\\n\/g\)|>> 1|LineCounter|lineStarts|findLast\(\(\{ \w+ \}\) => \w+ <= |normalize\('NFC'\)\.length|slice\(0, [^)]*\)+(?:\.replace\([^)]*\))?\.split\('\\n'\)|split\('\\n'\)\.length - 1/g,
        // A search through ranges of letters is none.
        /^(?:vietnamese|files|render|data)\/|\/characters\.ts$/,
      ).map((at) => at.split(':')[0]),
    ),
  ],
  // Two of the words side by side, in a pattern or a list.
  'spellings of what opens a căn cứ': [
    ...new Set(
      matches(/(?:Căn cứ|Thực hiện|Theo|Xét)(?:\||['"`], ?['"`])(?:Căn cứ|Thực hiện|Theo|Xét)(?! dõi)/g).filter(
        (at) => !/:\d+ (?:\/?\*|\/\/)/.test(at),
      ),
    ),
  ],
  casts: matches(
    /(?<!import \*|export \*|type \w+|[{,] \w+) as (?!const\b)(?=[A-Z[{(]|unknown|keyof|string|number|readonly|typeof)/g,
    undefined,
    codeOf,
  ),
}

console.log(`${'files'.padEnd(52)}${String(files.length).padStart(7)}`)
console.log(`${'lines'.padEnd(52)}${String(files.reduce((sum, { lines }) => sum + lines.length - 1, 0)).padStart(7)}`)
for (const [name, found] of Object.entries(counted)) {
  const limit = limits[name]
  const above = !root && limit !== undefined && found.length > limit
  console.log(
    `${name.padEnd(52)}${String(found.length).padStart(7)}${limit === undefined ? '' : `  of ${limit} at most`}${above ? '  TOO MANY' : ''}`,
  )
  if (listed || above) for (const one of found) console.log(`    ${one.slice(0, 160)}`)
  if (above) process.exitCode = 1
}
