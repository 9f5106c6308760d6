import { expect } from 'vitest'
import type { DataOptions, DataTable } from '../../src/data/data-table.ts'
import { tellFaults } from '../../src/data/faults.ts'
import { readData } from '../../src/data/read-data.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'

/** Reads a file under test, with what was found in it, were all of its cells used. */
export function read(content: string | Uint8Array, file: string, options: DataOptions = {}) {
  const { found, report } = collectFindings()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const table = readData(bytes, file, options, report)
  const ofFile = found.length
  tellFaults(table?.rows.flat() ?? [], report)
  expect(table === undefined).toBe(found.slice(0, ofFile).some(({ severity }) => severity === 'error'))
  return { table, found }
}

/** The texts of a table, its header first; fails where something was found. */
export function texts(content: string | Uint8Array, file: string, options: DataOptions = {}): string[][] {
  const { table, found } = read(content, file, options)
  expect(found).toEqual([])
  return grid(table)
}

export const grid = (table: DataTable | undefined): string[][] =>
  [table?.columns ?? [], ...(table?.rows ?? [])].map((row) => row.map(({ text }) => text))

/** Findings in short: `du-lieu-hong 2:7 Ô …`. */
export function faults(content: string | Uint8Array, file: string, options: DataOptions = {}): string[] {
  return read(content, file, options).found.map(
    ({ rule, place, message }) => `${rule} ${place?.line}:${place?.column} ${message}`,
  )
}
