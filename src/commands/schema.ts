import { allEntries } from '../rules/index.ts'

/** `kehoach schema`: JSON Schema of the keys of sources, or of the office's profile, for editors that complete and check YAML. */
export async function schema({ hoSo }: { readonly hoSo?: boolean }): Promise<string> {
  const { profileSchema, sourceSchema } = await import('../profile/json-schema.ts')
  return hoSo ? profileSchema(allEntries()) : sourceSchema(allEntries())
}
