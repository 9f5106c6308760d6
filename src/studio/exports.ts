import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ExportedFile, ExportFormat } from '../engine/messages.ts'
import { type Bench, baseOf, stemOfDocument } from './bench.ts'
import { giveFile } from './file-choice.ts'

/** Makes the files of a format and hands them out; what has errors isn't made, and that is said. */
export async function giveDocument(bench: Bench, format: ExportFormat): Promise<void> {
  const files = await made(bench, format)
  for (const { suffix, bytes } of files) giveFile(`${stemOfDocument(bench)}${suffix}.${format}`, plain(bytes))
}

/** The source as it is typed. */
export function giveSource(bench: Bench): void {
  const text = bench.editor.text(bench.document.name)
  giveFile(baseOf(bench.document.name), text)
  bench.saved = text
}

/** The source, the files it names and all that is made of it, as one archive. */
export async function giveAll(bench: Bench): Promise<void> {
  const formats: readonly ExportFormat[] = bench.housing?.can.pdf ? ['docx', 'pdf'] : ['docx']
  const { document, editor } = bench
  const text = editor.text(document.name)
  const members: Zippable = { [document.name]: strToU8(text) }
  for (const { name, bytes } of document.files) members[name] = bytes
  if (document.profile) members[document.profile.file] = strToU8(document.profile.text)
  for (const format of formats) {
    const files = await made(bench, format)
    if (files.length === 0) return
    for (const { suffix, bytes } of files) members[`${stemOfDocument(bench)}${suffix}.${format}`] = bytes
  }
  // Never today: the same document gives the same archive.
  giveFile(`${stemOfDocument(bench)}.zip`, plain(zipSync(members, { mtime: new Date(1980, 0, 1) })))
  bench.saved = text
}

async function made({ session, shell, housing }: Bench, format: ExportFormat): Promise<readonly ExportedFile[]> {
  if (!housing) {
    shell.tell('Phần dựng trang đang khởi động: đợi vài giây rồi bấm lại.')
    return []
  }
  try {
    const { files } = await session.ask({ kind: 'export', rev: session.rev(), format }, 'exported')
    if (files.length === 0)
      shell.tell('Văn bản còn lỗi nên chưa xuất được. Sửa các lỗi trong danh sách “Kiểm tra” rồi bấm lại.')
    return files
  } catch {
    // The fault has been told.
    return []
  }
}

/** Bytes of which a file can be made. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
