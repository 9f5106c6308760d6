import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where LibreOffice is put on Windows and macOS, which have it on no path. */
const usualPlaces = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** LibreOffice's program on this machine. */
export function libreOffice(): string | undefined {
  const windows = process.platform === 'win32'
  const folders = (process.env.PATH ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '')
  const places = folders.map((folder) => join(folder, windows ? 'soffice.exe' : 'soffice'))
  return [...places, ...usualPlaces].find((place) => existsSync(place))
}
