import { expect, it } from 'vitest'
import { type ContentKind, contentKind } from '../../src/files/content-kind.ts'

const compound = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), Buffer.from(stream, 'utf16le')])

it.each<[start: string | Uint8Array, kind: ContentKind]>([
  ['', 'text'],
  ['xin chào', 'text'],
  ['PK là phòng khám', 'text'],
  [Buffer.from('\ufeffxin', 'utf16le'), 'text'],
  ['a\0b', 'binary'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['%PDF-1.7', 'pdf'],
  ['{\\rtf1 x}', 'rtf'],
  [' \n<!DOCTYPE HTML>', 'html'],
  ['<html lang="vi">', 'html'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image'],
  [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
  ['GIF89a', 'image'],
  [compound('WordDocument'), 'doc'],
  [compound('Workbook'), 'xls'],
  [compound('PowerPoint Document'), 'ppt'],
  [compound('EncryptedPackage'), 'encrypted'],
  [compound(''), 'compound'],
])('tells what %j is', (start, kind) => {
  expect(contentKind(Buffer.from(start))).toBe(kind)
})
