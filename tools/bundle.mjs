// Bundles src/ into one file whose commands and renderers run only when called, and stores V8's compiled code beside it:
// starting then costs a third of what compiling the source anew would.
import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

await rm('dist', { recursive: true, force: true })
const options = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // Native or data: loaded from node_modules at run time.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/tinos', '@resvg/resvg-wasm'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  logLevel: 'warning',
}
await build({ ...options, entryPoints: ['src/render/typeset.ts'], outfile: 'dist/typeset.cjs' })
await build({
  ...options,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/kehoach.cjs',
  // Commander loads it for commands that are programs of their own, of which there are none.
  alias: { 'node:child_process': './tools/no-module.mjs' },
  // bin/kehoach.cjs hands these over.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
})
// esbuild leaves letters in regular expressions as they are; in pure ASCII the file is half the size in memory.
const code = await readFile('dist/kehoach.cjs', 'utf8')
const ascii = code.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
await writeFile('dist/kehoach.cjs', ascii)
await copyFile('src/render/page.typ', 'dist/page.typ')

// A run of everything, so that the code it compiles is what later runs need.
const folder = await mkdtemp(join(tmpdir(), 'kehoach-'))
const plan = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'
const warm = spawnSync(process.execPath, ['bin/kehoach.cjs', 'build', plan, '-o', folder], {
  env: { ...process.env, KEHOACH_WRITE_CODE_CACHE: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
await rm(folder, { recursive: true })
process.exitCode = warm.status ?? 1
