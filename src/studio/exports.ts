import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ExportedFile, ExportFormat } from '../engine/messages.ts'
import { type Bench, baseOf, stemOfDocument } from './bench.ts'
import { giveFile } from './file-choice.ts'
import { keepTexts, textNames, unsavedTexts } from './own-texts.ts'

/** Makes the files of a format and hands them out; what has errors isn't made, and that is said. */
export async function giveDocument(bench: Bench, format: ExportFormat): Promise<void> {
  const { shell } = bench
  if (!bench.housing) return shell.tell('Phần dựng trang đang khởi động: đợi vài giây rồi bấm lại.')
  const files = await filesIn(bench, format)
  if (files?.length === 0)
    shell.tell('Văn bản còn lỗi nên chưa xuất được. Sửa các lỗi trong danh sách “Kiểm tra” rồi bấm lại.')
  for (const { suffix, bytes } of files ?? []) giveFile(`${stemOfDocument(bench)}${suffix}.${format}`, plain(bytes))
}

/**
 * The texts as they are typed: the one that was changed, or the document's own, where the others lie in files of the reader's; else all of
 * them as one archive, so that none stays behind.
 */
export function giveSources(bench: Bench): void {
  const { document, editor, shell, origin } = bench
  const unsaved = unsavedTexts(bench)
  const hasMore = document.files.length > 0 || document.profile !== undefined
  const [only = document.name] = unsaved
  if (unsaved.length > 1 || (hasMore && origin !== 'files')) {
    giveArchive(bench, sourcesOf(bench))
    shell.tell(`Văn bản gồm nhiều tệp, đã lưu cùng nhau trong ${stemOfDocument(bench)}.zip: lần sau mở lại tệp ZIP ấy.`)
  } else {
    giveFile(baseOf(only), editor.text(only))
    if (only !== document.name) shell.tell(`Đã lưu ${only}: chép vào chỗ của tệp cũ, cạnh ${document.name}.`)
  }
  keepTexts(bench)
}

/** The texts, the files that belong to them and all that can be made of them, as one archive; what can't is told. */
export async function giveAll(bench: Bench): Promise<void> {
  const { housing, shell, editor, document, saved } = bench
  const formats: readonly ExportFormat[] = housing?.can.pdf === false ? ['docx'] : ['docx', 'pdf']
  const members = sourcesOf(bench)
  const texts = textNames(document).map((name) => [name, editor.text(name)] as const)
  const missing: string[] = []
  let why = 'phần dựng trang đang khởi động: đợi vài giây rồi xuất lại'
  for (const format of formats) {
    const files = housing && (await filesIn(bench, format))
    if (files) why = 'văn bản còn lỗi: sửa các lỗi trong danh sách “Kiểm tra” rồi xuất lại'
    else if (housing) why = 'phần dựng trang gặp trục trặc: lưu lại, mở lại trang này rồi xuất lại'
    if (!files?.length) missing.push(format.toUpperCase())
    for (const { suffix, bytes } of files ?? []) members[`${stemOfDocument(bench)}${suffix}.${format}`] = bytes
  }
  giveArchive(bench, members)
  for (const [name, text] of texts) saved.set(name, text)
  if (missing.length > 0) shell.tell(`Tệp ZIP có đủ văn bản nguồn, nhưng không có ${missing.join(' và ')} vì ${why}.`)
}

function sourcesOf({ document, editor }: Bench): Zippable {
  const members: Zippable = { [document.name]: strToU8(editor.text(document.name)) }
  for (const { name, bytes } of document.files) members[name] = bytes
  if (document.profile) members[document.profile.file] = strToU8(document.profile.text)
  return members
}

/** Dated never today: the same document gives the same archive. */
const giveArchive = (bench: Bench, members: Zippable): void =>
  giveFile(`${stemOfDocument(bench)}.zip`, plain(zipSync(members, { mtime: new Date(1980, 0, 1) })))

/** The files of a format; none where the text has errors, nothing where the engine failed, which has been told. */
async function filesIn({ session }: Bench, format: ExportFormat): Promise<readonly ExportedFile[] | undefined> {
  try {
    return (await session.ask({ kind: 'export', rev: session.rev(), format }, 'exported')).files
  } catch {
    return undefined
  }
}

/** Bytes of which a file can be made. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
