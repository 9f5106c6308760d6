import type { Bench } from './bench.ts'
import type { ChosenFile, DocumentFiles } from './desk.ts'

/** Larger ones are no texts that a person writes. */
const mostBytes = 500_000

/** Whether a file is a text to be written here. */
export const isWrittenHere = ({ name, bytes }: ChosenFile): boolean =>
  /\.(?:md|markdown|ya?ml|csv|json|txt)$/i.test(name) && bytes.length <= mostBytes && !bytes.includes(0)

/** The names of a document's texts that are written here, its own first. */
export const textNames = ({ name, files, profile }: DocumentFiles): readonly string[] => [
  name,
  ...files.filter(isWrittenHere).map((file) => file.name),
  ...(profile ? [profile.file] : []),
]

/** The texts that would be lost with the page. */
export const unsavedTexts = ({ document, editor, saved }: Bench): readonly string[] =>
  textNames(document).filter((name) => editor.text(name) !== saved.get(name))

/** Texts lie in files of the reader's now, as they are. */
export function keepTexts({ document, editor, saved }: Bench, names = textNames(document)): void {
  for (const name of names) saved.set(name, editor.text(name))
}
