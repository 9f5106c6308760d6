// Bundles test/fuzz/ and runs it: `npm run fuzz -- --minutes 10 --seed 7`; `--from N --cases 1` tries one case again.
import { spawnSync } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { build } from 'esbuild'

const outdir = 'dist/fuzz'
await mkdir(outdir, { recursive: true })
await build({
  entryPoints: ['test/fuzz/run.ts', 'test/fuzz/bench.ts'],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
await copyFile('src/render/page.typ', `${outdir}/page.typ`)
const { status } = spawnSync(process.execPath, [`${outdir}/run.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
