import { relative } from 'node:path'
import { decode } from '../../files/decode.ts'
import type { TemplateAsked, ToolAnswer } from '../../mcp/toolbox.ts'
import type { OutputFile } from '../disk/write-files.ts'
import { allTemplates, filesFromTemplate, templateCalled } from '../new/from-template.ts'
import { writeNew } from '../write-new.ts'
import { pathWithin } from './reach.ts'

/** `mau`: the templates there are, or one of them, written where the assistant says so. */
export async function templateGiven({ ten, thu_muc, ghi_de = false }: TemplateAsked): Promise<ToolAnswer> {
  if (ten === undefined) {
    const templates = allTemplates().map(({ id, about }) => ({ id, about }))
    return { texts: [templates.map(({ id, about }) => `${id}  ${about}`).join('\n')], data: { templates } }
  }
  const template = templateCalled(ten)
  const folder = pathWithin(thu_muc ?? template.id)
  const { files, notes } = filesFromTemplate(template, folder)
  const texts = files.map(({ path, bytes }) => textOf({ path: relative('.', path), bytes }))
  if (thu_muc !== undefined) writeNew(files, { overwrite: ghi_de, overwriteBy: '`ghi_de: true`', from: [] })
  return {
    texts: [
      ...(thu_muc === undefined ? [] : [`Đã ghi ${texts.map(({ path }) => path).join(', ')}.`]),
      ...notes,
      ...texts.flatMap(({ path, text }) => (text === undefined ? [] : [`Tệp ${path}:\n\n${text}`])),
    ],
    data: { files: texts },
  }
}

/** A file of a template with its text, if it is one. */
function textOf({ path, bytes }: OutputFile): { readonly path: string; readonly text?: string } {
  const text = /\.(?:md|ya?ml|csv|json)$/i.test(path) ? decode(bytes) : undefined
  return { path, ...(typeof text === 'string' && { text }) }
}
