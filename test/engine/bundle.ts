import { type BuildOptions, build } from 'esbuild'

/** How what runs in a browser's worker is bundled. */
export const forWorkers = {
  bundle: true,
  platform: 'browser',
  // Else a parser of Markdown takes the build that asks for `document`.
  conditions: ['worker'],
  target: 'es2023',
  // Its other build loads its parts in a way that can't be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  logLevel: 'silent',
} as const satisfies BuildOptions

/** A script whose value is what the modules export; fails where one of them wants what only Node has. */
export async function bundled(modules: readonly string[]): Promise<{ script: string; sources: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    ...forWorkers,
    stdin: { contents: modules.map((it) => `export * from './src/${it}'`).join('\n'), resolveDir: '.' },
    format: 'iife',
    globalName: 'exported',
    write: false,
    metafile: true,
  })
  return { script: outputFiles[0]?.text ?? '', sources: Object.keys(metafile.inputs) }
}
