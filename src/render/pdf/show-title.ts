import { openObjects } from './objects.ts'

const preferences = '/ViewerPreferences <<'

/** Has readers show the title in their window instead of the file's name (ISO 14289-1, 7.1). */
export function showTitle(pdf: Uint8Array): Uint8Array {
  const file = openObjects(pdf)
  const catalog = file.text(file.root)
  if (!catalog.includes(preferences)) throw new Error('Typst wrote its catalog in another way')
  file.change(file.root, catalog.replace(preferences, `${preferences}\n    /DisplayDocTitle true`))
  return file.written()
}
