import { dirname } from 'node:path'
import { checkDocument } from '../../import/checked/check-document.ts'
import { documentBytes } from '../import-file.ts'
import { profileAbove, profileAt } from '../profile-above.ts'
import type { CheckedFile } from './check-one.ts'
import type { CheckOptions } from './check-options.ts'

/** Checks what a document from Word says. */
export async function lookAtDocument(path: string, { hoSo }: CheckOptions): Promise<CheckedFile> {
  const read = { path, reads: [], asked: [] }
  const profile = hoSo === undefined ? profileAbove(dirname(path)) : profileAt(hoSo)
  if (profile && 'problem' in profile) return { ...read, found: [profile.problem], bugs: [] }
  const { found, diagnostics, bugs } = await checkDocument({
    bytes: documentBytes(path),
    file: path,
    ...(profile && { profile }),
  })
  return { ...read, found: diagnostics, bugs, wishes: [], ...(found && { recognised: found }) }
}
