import type { ChosenFile } from './desk.ts'
import { element } from './html.ts'

/** Larger files are no part of a plan; all are held in memory. */
const mostBytes = 100_000_000

/** Lets the reader choose files, or a folder with all that is in it; nothing where he breaks off. */
export function chooseFiles(what: 'files' | 'folder'): Promise<readonly ChosenFile[]> {
  const input = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': 'Tệp cần mở',
    ...(what === 'folder' ? { webkitdirectory: true } : {}),
  })
  document.body.append(input)
  return new Promise((resolve) => {
    const done = (files: Promise<readonly ChosenFile[]> | readonly ChosenFile[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => done(readFiles([...(input.files ?? [])])))
    input.addEventListener('cancel', () => done([]))
    input.click()
  })
}

/** Files with their bytes; in a folder hidden ones are left out, and those too large are taken for empty. */
export async function readFiles(files: readonly File[]): Promise<readonly ChosenFile[]> {
  const chosen = files.filter(({ name, size }) => !/^[.~]/.test(name) && size <= mostBytes)
  return Promise.all(
    chosen.map(async (file) => ({
      name: (file.webkitRelativePath || file.name).normalize('NFC'),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

/** Hands a file to the reader as browsers do. */
export function giveFile(name: string, bytes: Uint8Array<ArrayBuffer> | string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = element('a', { href: url, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads it when it has asked where to.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
