import type { Engine } from '../../engine/engine.ts'
import type { ExportFormat } from '../../engine/messages.ts'
import { collectFindings, hasErrors } from '../../findings/diagnostic.ts'
import { outputNames } from '../../merge/output-names.ts'
import type { ChosenFile, DataRows, MadeRow } from '../desk.ts'
import type { FilledSource } from './document-source.ts'

/** The rows of a document's data, by the names that `kehoach build --data` would give their files. */
export function namedRows({ source, rows, findings }: FilledSource): DataRows {
  const { found, report } = collectFindings()
  const stem = source.path.replace(/\.[^.]*$/, '').replaceAll('{{', '{ {')
  const { named, unnamed } = outputNames(rows, rows.length === 1 ? stem : `${stem}-{{stt}}`, report)
  const all = [...findings, ...found, ...unnamed.flatMap((one) => one.found)]
  return { names: hasErrors(all) ? [] : named.map(({ name }) => name), findings: all }
}

/** Makes the files of a row; the engine is for nothing else meanwhile. */
export async function madeRow(
  engine: Engine,
  filled: FilledSource,
  { text, row, formats }: { readonly text: string; readonly row: number; readonly formats: readonly ExportFormat[] },
): Promise<MadeRow> {
  engine.open(filled.forRow(row))
  const { findings } = await engine.edit(row, text)
  const files: ChosenFile[] = []
  const name = namedRows(filled).names[row - 1] ?? String(row)
  for (const format of hasErrors(findings) ? [] : formats)
    for (const { suffix, bytes } of (await engine.export(format)) ?? [])
      files.push({ name: `${name}${suffix}.${format}`, bytes: new Uint8Array(bytes) })
  return { files, findings }
}
