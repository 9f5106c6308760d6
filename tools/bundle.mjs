// Bundles src/ into a file for the program and one each for what only some runs need, and stores V8's compiled code beside
// them: starting then costs a third of what compiling the source anew would.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, parse, relative, resolve } from 'node:path'
import { build as bundle } from 'esbuild'
import { storeCodeCache } from './code-cache.mjs'
import { sbomOf } from './sbom.mjs'
import { bundledPackages, licencesOf } from './third-party.mjs'

await rm('dist', { recursive: true, force: true })
/** Runs a script of Node and tells what it complains of. */
function run(args, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) console.error(stdout + stderr)
  return status
}
/** What each bundle was made of. */
const metafiles = []
const build = async (options) => metafiles.push((await bundle({ ...options, metafile: true })).metafile)
const options = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // Native or data: loaded from node_modules at run time.
  external: ['tinypool', '@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/tinos', '@resvg/resvg-wasm'],
  // Its other build loads its parts in a way that can't be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  logLevel: 'warning',
}
await build({ ...options, entryPoints: ['src/render/typeset.ts'], outfile: 'dist/typeset.cjs' })
// The page by which its thread gets warm.
await bundle({ ...options, entryPoints: ['src/engine/sample.ts'], outfile: 'dist/sample.cjs' })
const { sampleOfFaces } = createRequire(import.meta.url)(resolve('dist/sample.cjs'))
await writeFile('dist/sample.json', JSON.stringify(await sampleOfFaces()))
await rm('dist/sample.cjs')
await build({
  ...options,
  entryPoints: ['src/commands/produce/produce-thread.ts'],
  outfile: 'dist/produce-thread.cjs',
  // The pool takes the module itself for its function.
  footer: { js: 'module.exports = module.exports.default' },
})

await build({
  ...options,
  entryPoints: ['src/commands/preview/engine-thread.ts'],
  outfile: 'dist/engine-thread.cjs',
})

/** Large parts by the bundle that holds them, loaded when they are first asked for. */
const parts = {
  'docx.cjs': 'src/render/docx/index.ts',
  'pdf-lib.cjs': 'pdf-lib',
  'ask.cjs': 'src/commands/new/ask-office.ts',
  'preview.cjs': 'src/preview/index.ts',
  'mcp.cjs': 'src/mcp/index.ts',
}
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    const to = (path) => ({ path, external: true })
    onResolve({ filter: /\/docx\/index\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? to('./docx.cjs') : null))
    // Commander loads it for commands that are programs of their own, of which there are none.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: resolve('tools/no-module.mjs') } : null,
    )
    onResolve({ filter: /\/ask-office\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? to('./ask.cjs') : null))
    onResolve({ filter: /\/(preview|mcp)\/index\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? to(`./${path.split('/').at(-2)}.cjs`) : null,
    )
    onResolve({ filter: /^pdf-lib$/ }, ({ kind }) => (kind === 'entry-point' ? null : to('./pdf-lib.cjs')))
  },
}
/** Of jsonc-parser only what reads is used; what writes makes tables of blanks at every start. */
const readsOnly = {
  name: 'reads-only',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.\/impl\/(?:format|edit)$/ }, async ({ path, importer, resolveDir, kind, pluginData }) =>
      pluginData === readsOnly || !/[\\/]jsonc-parser[\\/]/.test(importer)
        ? null
        : { path: (await resolve(path, { resolveDir, kind, pluginData: readsOnly })).path, sideEffects: false },
    )
  },
}
/** The docx package is written for programs older than spreading and fields: its stand-ins for these take a tenth of its time. */
const shortcuts = {
  'function _objectSpread2(e) {': 'return Object.assign(...arguments);',
  'function _defineProperty(e, r, t) {': 'if (typeof r === "string" && !(r in e)) { e[r] = t; return e }',
}
const modern = {
  name: 'modern',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.\w+$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const [head, first] of Object.entries(shortcuts)) {
        if (!contents.includes(head)) throw new Error(`${path}: no ${head}`)
        contents = contents.replace(head, `${head} ${first}`)
      }
      return { contents }
    })
  },
}
/** The examples of rules, a tenth of the program's text, are for pages of the catalogue alone: they are made when they are asked for. */
const examplesWhenAsked = {
  name: 'examples-when-asked',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8')
      const lists = /^ {2}(good|bad): (\[(?:\n[\s\S]*?\n {2}\]|.*\])),$/gm
      if (/^ {2}good:/m.test(contents) && contents.match(lists)?.length !== 2)
        throw new Error(`${path}: which examples?`)
      return { contents: contents.replace(lists, 'get $1() { return $2 },'), loader: 'ts' }
    })
  },
}
/** Leaves out of the program the commands that an errand doesn't call; which commands there are, it tells all the same. */
const only = (commands) => ({
  name: 'only',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/commands\/[\w-]+\.ts$|^\.\/look-at-document\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !commands.test(path) ? { path, external: true } : null,
    )
  },
})
/** The program by what it is asked for (`bin/kehoach.cjs`), with the commands that are called for that. */
const programs = { 'kehoach.cjs': /./, 'check.cjs': /\/check\.ts$/, 'help.cjs': /^$/ }
const entries = [
  ...Object.entries(programs).map(([file, commands]) => ({ file, entry: 'src/cli.ts', plugins: [only(commands)] })),
  ...Object.entries(parts).map(([file, entry]) => ({ file, entry, plugins: [] })),
]
for (const { file, entry, plugins } of entries) {
  const outfile = join('dist', file)
  await build({
    ...options,
    entryPoints: [entry],
    outfile,
    plugins: [...plugins, apart, modern, readsOnly, examplesWhenAsked],
    // The program loads its parts as Node's scripts are loaded.
    supported: { 'dynamic-import': false },
    // bin/kehoach.cjs hands these over.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  })
  // esbuild leaves letters in regular expressions as they are; in pure ASCII the file is half the size in memory.
  const code = await readFile(outfile, 'utf8')
  const ascii = code.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16)
  await writeFile(outfile, `/*${hash}*/${ascii}`)
}
// The interface as `kehoach preview` serves it: under its name, which has a hash, a file is never another.
const { metafile, outputFiles } = await bundle({
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2023',
  entryPoints: { studio: 'src/studio/served.ts', style: 'src/studio/studio.css' },
  outdir: 'dist/studio',
  logLevel: 'warning',
})
await mkdir('dist/studio')
const addresses = {}
for (const { path, contents } of outputFiles) {
  const { name, ext } = parse(path)
  // By what is in it alone: esbuild's own hash would depend on where the packages lie.
  const file = `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}${ext}`
  await writeFile(join('dist/studio', file), contents)
  metafiles.push({ outputs: { [`dist/studio/${file}`]: metafile.outputs[`dist/studio/${name}${ext}`] } })
  addresses[ext] = `/studio/${file}`
}
await writeFile(
  'dist/studio/index.html',
  `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>kehoach</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${addresses['.css']}">
<!-- fonts -->
</head>
<body>
<script src="${addresses['.js']}"></script>
</body>
</html>
`,
)
const { resolve: resolvePackage } = createRequire(import.meta.url)
const renderer = relative('.', realpathSync(resolvePackage('@myriaddreamin/typst-ts-renderer/wasm'))).replaceAll(
  '\\',
  '/',
)
await copyFile(renderer, 'dist/typst-renderer.wasm')
metafiles.push({ outputs: { 'dist/typst-renderer.wasm': { inputs: { [renderer]: { bytesInOutput: 1 } } } } })
for (const name of ['page.typ', 'no-fonts.conf']) await copyFile(join('src/render', name), join('dist', name))
// What other programs import: all in one file, and its types, which name none of other files.
await build({ ...options, entryPoints: ['src/library.ts'], outfile: 'dist/library.cjs' })
const emit = '--ignoreConfig --declaration --emitDeclarationOnly --isolatedDeclarations --noResolve --noCheck'
const module = '--target es2023 --module nodenext --allowImportingTsExtensions --rootDir src --outDir dist'
const tsc = join(dirname(resolvePackage('typescript/package.json')), 'bin/tsc')
run([tsc, ...emit.split(' '), ...module.split(' '), 'src/library.ts'])
await rename('dist/library.d.ts', 'dist/library.d.cts')
// What is in dist/: as esbuild tells it, for tests; for those who use the program, licences and bill of materials.
const outputs = Object.assign({}, ...metafiles.map((one) => one.outputs))
await writeFile('dist/metafile.json', JSON.stringify({ outputs }))
const bundled = bundledPackages(metafiles)
await writeFile('dist/THIRD-PARTY.md', await licencesOf([...bundled.keys()]))
await writeFile('dist/sbom.cdx.json', sbomOf(bundled))

storeCodeCache(run, '.')
