import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Site, SiteFile } from '../../preview/server.ts'
import type { Fonts } from '../../render/fonts.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Where the first page wants the sheet of fonts. */
const fontsMark = '<!-- fonts -->'

/** The interface as it lies in a folder of the program, with the faces that pages are set in. */
export function studioSite(folder: string, fonts: Fonts): Site {
  const faces = fonts.files.map((file): [string, SiteFile] => {
    const bytes = readFileSync(file)
    return [`/font/${hashOf(bytes)}.ttf`, { type: 'font/ttf', bytes }]
  })
  const sheet = Buffer.from(faces.map(([path], i) => faceRule(fonts.family, path, i)).join('\n'))
  const sheetPath = `/font/${hashOf(sheet)}.css`
  const files = readdirSync(folder).map((name): [string, SiteFile] => {
    const file = { type: types[extname(name)] ?? 'application/octet-stream', bytes: readFileSync(join(folder, name)) }
    if (name !== 'index.html') return [`/studio/${name}`, file]
    const page = file.bytes.toString().replace(fontsMark, `<link rel="stylesheet" href="${sheetPath}">`)
    return ['/', { ...file, bytes: Buffer.from(page) }]
  })
  return new Map([...files, ...faces, [sheetPath, { type: types['.css'] ?? '', bytes: sheet }]])
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** Regular, bold, italic, bold italic. */
const faceRule = (family: string, path: string, i: number): string =>
  `@font-face{font-family:"${family}";src:url(${path});font-weight:${i % 2 ? 'bold' : 'normal'};font-style:${i > 1 ? 'italic' : 'normal'}}`
