// Writes kehoach.html, the whole program in one file that a browser opens from the disk: the interface first, so that one can
// type at once, then all that the engine needs, gzipped, in base64. `node tools/studio.mjs [file]`.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const { resolve } = createRequire(import.meta.url)

/** Bytes; above that mails and shared folders refuse the file. */
const mostBytes = 20_000_000

/**
 * The functions that Typst's programs make of texts, which a policy without `unsafe-eval` forbids, written out. A text that is
 * not here throws.
 */
const functions = {
  'return 0': '() => 0',
  'return true': '() => true',
  'path|return path': '(path) => path',
  "throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()')":
    "() => { throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()') }",
  "throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()')":
    "() => { throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()') }",
}
const table = `const writtenOut = {${Object.entries(functions).map(([text, code]) => `${JSON.stringify(text)}: ${code}`)}}
function functionOf(...texts) {
  const found = writtenOut[texts.join('|')]
  if (!found) throw new Error('Not written out: ' + texts.join('|'))
  return found
}
`
const withoutEval = {
  name: 'without-eval',
  setup({ onLoad }) {
    onLoad({ filter: /typst_ts_(?:renderer|web_compiler)\.mjs$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      if (!contents.includes('new Function(getStringFromWasm0(')) throw new Error(`${path} makes no functions`)
      return { contents: table + contents.replaceAll('new Function(', 'functionOf(') }
    })
    // For Node only.
    onLoad({ filter: /wasm-pack-shim\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace("new Function('m', 'return import(m)')", 'undefined'),
    }))
    // It tries whether it may make functions, which a policy would report.
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/]util\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      const tried = /const F = Function;\s*new F\(""\);\s*return true;/
      if (!tried.test(contents)) throw new Error(`${path} tries no functions`)
      return { contents: contents.replace(tried, 'return false;') }
    })
  },
}
const options = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  format: 'iife',
  target: 'es2023',
  // Its other build loads its parts in a way that can't be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  logLevel: 'warning',
}

async function bundled(entry, more) {
  const { outputFiles } = await build({ ...options, entryPoints: [entry], ...more })
  const text = outputFiles[0].text
  if (/new Function\(|[^.\w]eval\(/.test(text)) throw new Error(`${entry}: makes functions of texts`)
  return text
}

/** Templates by their paths. */
async function templatesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')])
  return JSON.stringify(Object.fromEntries(await Promise.all(texts)))
}

const face = (name) => readFile(resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`))
const parts = {
  // Else a parser of Markdown takes the build that asks for `document`.
  worker: await bundled('src/studio/worker/worker.ts', { conditions: ['worker'], plugins: [withoutEval] }),
  page: await readFile('src/render/page.typ'),
  templates: await templatesIn('templates'),
  regular: await face('400Regular'),
  bold: await face('700Bold'),
  italic: await face('400Regular_Italic'),
  'bold-italic': await face('700Bold_Italic'),
  resvg: await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
  renderer: await readFile(resolve('@myriaddreamin/typst-ts-renderer/wasm')),
  typst: await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
}
const script = (await bundled('src/studio/file.ts')).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
const { outputFiles } = await build({ ...options, entryPoints: ['src/studio/studio.css'], loader: { '.css': 'css' } })
const style = outputFiles[0].text
// Tells the script above that one more part is there.
const told = "dispatchEvent(new Event('kehoach-part'))"

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = [
  "default-src 'none'",
  "connect-src 'none'",
  'worker-src blob:',
  `script-src ${hash(script)} ${hash(told)} blob: 'wasm-unsafe-eval'`,
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

const packed = Object.entries(parts).map(([name, data]) => [name, gzipSync(data, { level: 9 }).toString('base64')])
const html = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>kehoach</title>
<style>${style}</style>
</head>
<body>
<script>${script}</script>
${packed.map(([name, data]) => `<script type="text/plain" id="part-${name}">${data}</script><script>${told}</script>`).join('\n')}
</body>
</html>
`
const file = process.argv[2] ?? 'dist/kehoach.html'
await mkdir(dirname(file), { recursive: true })
await writeFile(file, html)
const size = Buffer.byteLength(html)
const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(2)} MB`
for (const [name, data] of [['interface', script], ['style', style], ...packed])
  console.log(`${name.padEnd(12)}${inMegabytes(data.length).padStart(10)}`)
console.log(`${file}: ${inMegabytes(size)} of ${inMegabytes(mostBytes)}`)
if (size > mostBytes) throw new Error('kehoach.html is too large')
