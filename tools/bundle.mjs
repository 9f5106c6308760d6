// Bundles src/ into dist/: one entry, one lazy chunk a command, so that a command loads only what it uses.
import { copyFile, rm } from 'node:fs/promises'
import { build } from 'esbuild'

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: false,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Native or data: loaded from node_modules at run time.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/tinos'],
  // Bundled CommonJS may ask for Node's own modules.
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
  logLevel: 'warning',
})
await copyFile('src/render/page.typ', 'dist/page.typ')
