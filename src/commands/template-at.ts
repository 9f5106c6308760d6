import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decode } from '../files/decode.ts'
import { limits } from '../limits.ts'
import { isTemplate } from '../template/is-template.ts'
import { stdin } from './source-file.ts'
import { pathFromHere, quotedPath } from './write-new.ts'

/** Bytes of sources that were looked into before they are read, by path: so they are read as they were then. */
export type SeenAhead = Map<string, Uint8Array>

/** Whether a source is a template that waits to be filled in. Of one that can't be read who reads it for its words tells. */
export function isTemplateAt(path: string, seen?: SeenAhead): boolean {
  const bytes = path === stdin ? undefined : bytesAt(path)
  if (bytes) seen?.set(path, bytes)
  const text = bytes && decode(bytes)
  return typeof text === 'string' && isTemplate(text, /\.ya?ml$/i.test(path))
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return statSync(path).size > limits.sourceBytes.most ? undefined : readFileSync(path)
  } catch {
    return undefined
  }
}

/** The data that lies beside a template; nothing where there is none, or several are there. */
export function dataBeside(template: string): string | undefined {
  const [only, other] = allDataBeside(template)
  return other === undefined ? only : undefined
}

/** All data that lies beside a template. */
export const allDataBeside = (template: string): string[] =>
  readdirSync(dirname(template))
    .filter(isNamedLikeData)
    .map((name) => join(dirname(template), name))

/** Whether a file of this name is the data of templates beside it. */
export const isNamedLikeData = (name: string): boolean => /^du-lieu\.(?:csv|xlsx|ya?ml|json)$/i.test(name)

/** Where data beside a template would count, there or not. */
export const dataPlaces = (template: string): string[] => [
  ...new Set([
    ...['csv', 'xlsx', 'yaml', 'yml', 'json'].map((ending) => join(dirname(template), `du-lieu.${ending}`)),
    ...allDataBeside(template),
  ]),
]

/** Says where a template's data is from. */
export const takesData = (template: string, data: string): string =>
  `${pathFromHere(template)} là mẫu: lấy số liệu ở ${pathFromHere(data)}.`

/** Says of a template without data what to type. */
export function lackingData(template: string, command: 'build' | 'check'): string {
  const data = dataBeside(template)
  const line =
    data === undefined
      ? `\`kehoach ${command} ${quotedPath(template)} --data du-lieu.yaml\``
      : `\`kehoach ${command} ${quotedPath(template)}\``
  return `${pathFromHere(template)} là mẫu, còn những dấu {{…}} phải điền bằng số liệu: gõ ${line}.`
}

/** Says of a template with data that it is built for itself. */
export const leftForItself = (template: string): string =>
  `Để ngoài: ${pathFromHere(template)} là mẫu có số liệu bên cạnh, dựng riêng: gõ \`kehoach build ${quotedPath(template)}\`.`
