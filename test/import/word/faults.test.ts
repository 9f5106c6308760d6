import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { file, para, read, relationsXml, root, run, wordFile, zipOf } from './word-file.ts'

const sound = wordFile({ body: para('a') })
const compound = (stream: string) => {
  const name = new Uint8Array(Buffer.from(stream, 'utf16le'))
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0])
  bytes.set(name, 512)
  return bytes
}
const main = (part: string) =>
  zipOf({ '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]), 'word/document.xml': part })
const locked = (bytes: Uint8Array) => {
  const copy = bytes.slice()
  for (let i = 0; i + 9 < copy.length; i++)
    if (copy[i] === 0x50 && copy[i + 1] === 0x4b && copy[i + 2] === 1 && copy[i + 3] === 2) copy[i + 8] = 1
  return copy
}
const nested = (depth: number) => '<w:ins>'.repeat(depth) + run('a') + '</w:ins>'.repeat(depth)

const row = `<w:tr>${`<w:tc>${para('Việc')}</w:tc>`.repeat(5)}</w:tr>`

describe('Files that are not read', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an old document', compound('WordDocument'), 'nhap-doc-cu', 'Tệp có dạng .doc cũ, dù mang đuôi nào'],
    [
      'an old workbook',
      compound('Workbook'),
      'nhap-khong-phai-docx',
      'Tệp là bảng tính Excel cũ (.xls), không phải .docx',
    ],
    ['another old file', compound('x'), 'nhap-doc-cu', 'Tệp có dạng cũ của Office trước năm 2007'],
    ['an encrypted file', compound('EncryptedPackage'), 'nhap-khoa', 'Tệp được đặt mật khẩu'],
    ['an encrypted archive', locked(sound), 'nhap-khoa', 'Tệp được đặt mật khẩu'],
    ['a file cut off', sound.subarray(0, sound.length - 100), 'nhap-hong', 'Tệp Word bị hỏng hoặc chép chưa hết'],
    ['an archive', zipOf({ 'a.txt': 'a' }), 'nhap-khong-phai-docx', 'Tệp là tệp nén ZIP, không phải .docx'],
    ['a workbook', main('<workbook/>'), 'nhap-khong-phai-docx', 'Tệp là bảng tính Excel (.xlsx), không phải .docx'],
    [
      'slides',
      main('<p:presentation/>'),
      'nhap-khong-phai-docx',
      'Tệp là bản trình chiếu PowerPoint (.pptx), không phải .docx',
    ],
    [
      'an OpenDocument text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'nhap-khong-phai-docx',
      'Tệp là văn bản OpenDocument (.odt), không phải .docx',
    ],
    ['no body', main(root('document', '')), 'nhap-hong', 'Tệp Word bị hỏng hoặc chép chưa hết'],
    ['XML that is not sound', main('<w:document><w:body>'), 'nhap-hong', 'Tệp Word bị hỏng hoặc chép chưa hết'],
    [
      'entities',
      main('<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>'),
      'nhap-hong',
      'Tệp Word bị hỏng hoặc chép chưa hết',
    ],
    [
      'styles that are not sound',
      wordFile({ body: '', styles: '<w:style>' }),
      'nhap-hong',
      'Tệp Word bị hỏng hoặc chép chưa hết',
    ],
    [
      'a bomb',
      main(root('document', `<w:body>${' '.repeat(5_000_000)}</w:body>`)),
      'nhap-qua-lon',
      'Tệp giải nén ra quá lớn: hơn 200 MB, hoặc gấp hơn 250 lần',
    ],
    [
      'a table of 25,000 rows',
      wordFile({ body: `<w:tbl>${row.repeat(25_000)}</w:tbl>` }),
      'nhap-qua-lon',
      'Tệp có hơn 500.000 phần tử',
    ],
    [
      'too deep nesting',
      wordFile({ body: para(nested(2_000)) }),
      'nhap-qua-lon',
      'Nội dung tệp lồng nhau quá 1.000 tầng',
    ],
  ])('%s', (_, bytes, rule, message) => {
    const { manuscript, found } = read(bytes)
    expect(manuscript).toBeUndefined()
    expect(found).toEqual([
      { rule, severity: 'error', message, hint: expect.any(String), place: { file, line: 1, column: 1 } },
    ])
  })

  it('tell how to get an old document read', () => {
    expect(read(compound('WordDocument')).found[0]?.hint).toBe(
      'mở bằng Word, chọn Lưu thành (Save As) dạng .docx; hoặc chạy lại với --qua-libreoffice nếu máy có LibreOffice',
    )
  })
})

describe('Whatever a file holds', () => {
  const table = (inside: string) => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`

  it('deep nesting is read as far as it is allowed', () => {
    let body = para('x')
    for (let i = 0; i < 300; i++) body = table(body)
    expect(read(wordFile({ body })).manuscript?.blocks).toHaveLength(1)
    expect(read(wordFile({ body: para(nested(900)) })).manuscript?.blocks).toMatchObject([{ runs: [{ text: 'a' }] }])
  })

  const names = [
    ...[
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'pPr',
      'rPr',
      'numPr',
      'numId',
      'ilvl',
      'b',
      'vMerge',
      'gridSpan',
      'br',
      'sym',
    ],
    ...['drawing', 'pict', 'txbxContent', 'blip', 'sdt', 'sdtContent', 'ins', 'del', 'fldChar', 'sectPr', 'oMath', 'f'],
    ...['AlternateContent', 'Choice', 'Fallback', 'footnoteReference', 'constructor', 'hasOwnProperty', 'gridBefore'],
  ]
  const value = fc.constantFrom('', '-1', '0', '1', 'restart', 'begin', 'end', 'page', 'F0B7', '__proto__', 'toString')
  const element: fc.Memo<string> = fc.memo((depth) =>
    fc
      .tuple(
        fc.constantFrom(...names),
        value,
        depth > 1 ? fc.array(element(depth - 1), { maxLength: 4 }) : fc.constant(['x']),
      )
      .map(([name, of, inside]) => {
        const attributes = `w:val="${of}" w:id="${of}" w:type="${of}" w:char="${of}" w:fldCharType="${of}"`
        return `<w:${name} ${attributes}>${inside.join('')}</w:${name}>`
      }),
  )

  it('nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(element(6), { maxLength: 6 }), (body) => {
        const inside = body.join('')
        const { manuscript, found } = read(
          wordFile({ body: inside, styles: inside, numbering: inside, footnotes: inside }),
        )
        expect(manuscript !== undefined || found.length === 1).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('damaged bytes are reported or read', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const bytes = sound.slice()
        bytes[at] = byte
        const { manuscript, found } = read(bytes)
        expect(manuscript !== undefined || found.length === 1).toBe(true)
      }),
    )
  })
})
