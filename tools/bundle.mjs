// Bundles src/ into one file whose commands and renderers run only when called, and stores V8's compiled code beside it:
// starting then costs a third of what compiling the source anew would.

import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/kehoach.cjs',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // Native or data: loaded from node_modules at run time.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/tinos'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  logLevel: 'warning',
})
await copyFile('src/render/page.typ', 'dist/page.typ')

// A run of everything, so that the code it compiles is what later runs need.
const folder = await mkdtemp(join(tmpdir(), 'kehoach-'))
const warm = spawnSync(
  process.execPath,
  ['bin/kehoach.js', 'build', 'examples/benh-vien-an-toan-nguoi-benh/plan.md', '-o', folder],
  {
    env: { ...process.env, KEHOACH_WRITE_CODE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
await rm(folder, { recursive: true })
process.exitCode = warm.status ?? 1
