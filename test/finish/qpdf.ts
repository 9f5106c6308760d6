import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'

const missing = spawnSync('qpdf', ['--version']).status !== 0

/** A test that needs qpdf, which not every system has. */
export function testWithQpdf(name: string, run: () => Promise<void>): void {
  test.skipIf(missing)(missing ? `${name} (no qpdf here)` : name, run)
}

/** Runs qpdf in a folder where the PDF is `in.pdf`; its exit code, what it says, and the `out.pdf` it may write. */
export function qpdf(bytes: Uint8Array, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-qpdf-'))
  writeFileSync(join(folder, 'in.pdf'), bytes)
  const { status, stdout, stderr } = spawnSync('qpdf', args, { cwd: folder })
  const out = args.includes('out.pdf') ? new Uint8Array(readFileSync(join(folder, 'out.pdf'))) : undefined
  rmSync(folder, { recursive: true })
  return { status, says: `${stdout}${stderr}`, out }
}
