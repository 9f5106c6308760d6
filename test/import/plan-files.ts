import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'

const folder = join(import.meta.dirname, '../../../shared/plans')

/** Real plans, which stand outside the project; none where the folder is absent. */
export const planFiles: readonly string[] = existsSync(folder)
  ? ['', 'seeds', 'docx'].flatMap((part) =>
      readdirSync(join(folder, part))
        .filter((name) => /\.(txt|docx)$/.test(name))
        .map((name) => join(folder, part, name)),
    )
  : []

/** What tests say where they skip. */
export const absent = 'bỏ qua: không có thư mục ../shared/plans'

export const nameOf = (path: string): string => basename(path, extname(path))

async function importPlan(path: string) {
  const { found, report } = collectFindings()
  const options = { file: basename(path), stem: 'plan', verbatim: false }
  const result = await importDocument(readFileSync(path), options, report)
  return { ...result, diagnostics: found }
}

const imports = new Map<string, ReturnType<typeof importPlan>>()

/** A real plan imported, once for all tests of a worker. */
export function importOf(path: string): ReturnType<typeof importPlan> {
  const made = imports.get(path) ?? importPlan(path)
  imports.set(path, made)
  return made
}

/** Prints a line of a table where one is asked for: `TABLE=1 npx vitest run test/import`. */
export const tell = (line: string): void => {
  if (process.env.TABLE) process.stdout.write(`${line}\n`)
}
