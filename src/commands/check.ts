import * as program from '../compile.ts'
import { hasErrors } from '../diagnostic.ts'
import { printFindings } from './findings.ts'
import { loadSource } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { exit } from './usage.ts'

/** `kehoach check`: what `build` would find, without writing anything. */
export async function check(named: readonly string[], { strict }: { readonly strict?: boolean }): Promise<number> {
  let code: number = exit.clean
  for (const path of sourcePaths(named)) {
    const loaded = loadSource(path)
    const found = 'problem' in loaded ? [loaded.problem] : (await program.check(loaded.source)).diagnostics
    if (found.length > 0) printFindings(found, 'source' in loaded ? loaded.source : undefined)
    else process.stderr.write(`${path}: không có lỗi\n`)
    if (hasErrors(found) || (strict && found.length > 0)) code = exit.errors
  }
  return code
}
