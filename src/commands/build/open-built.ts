import { resolve } from 'node:path'
import { tell } from '../print.ts'

/** Opens the first PDF of a run, else the first of its files, in the program that the user reads such files with. */
export async function openBuilt(paths: readonly string[]): Promise<void> {
  const path = paths.find((one) => one.endsWith('.pdf')) ?? paths[0]
  if (path === undefined) return
  const { openBySystem } = await import('../../preview/open-by-system.ts')
  if (!(await openBySystem(resolve(path)))) tell(`Không mở được “${path}”. Bấm đúp vào tệp ấy để xem.`)
}
