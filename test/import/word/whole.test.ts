import { describe, expect, it } from 'vitest'
import { blocksOf, manuscriptOf, para, read, root, run, textsOf, type WordParts, wordFile } from './word-file.ts'

const portrait = '<w:pgSz w:w="11906" w:h="16838"/>'
const landscape = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
const section = (inside: string) => `<w:sectPr>${inside}</w:sectPr>`
const ending = (text: string, inside: string) => para(text, section(inside))

describe('Sections of Word', () => {
  const kinds = (body: string) =>
    blocksOf(body).map((block) => (block.type === 'section' ? block.landscape : block.type))

  it('are told where the next begins, with its paper', () => {
    const body = ending('a', portrait) + para('b') + ending('c', landscape) + para('d') + section(portrait)
    expect(kinds(body)).toEqual(['paragraph', true, 'paragraph', 'paragraph', false, 'paragraph'])
  })

  it('that go on on the same page are none', () => {
    const body = ending('a', portrait) + para('b') + section(`<w:type w:val="continuous"/>${portrait}`)
    expect(kinds(body)).toEqual(['paragraph', 'paragraph'])
  })

  it('are reported where the first is landscape', () => {
    const { found } = read(wordFile({ body: para('a') + section(landscape) }))
    expect(found).toMatchObject([{ rule: 'nhap-trang-ngang', severity: 'hint' }])
  })
})

describe('Headers and footers', () => {
  const page = (...kinds: string[]) =>
    kinds
      .map((kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`)
      .join('<w:r><w:instrText>PAGE</w:instrText></w:r>')

  it('are given once, without page numbers', () => {
    const parts: WordParts = {
      body:
        ending('a', '<w:headerReference w:type="default" r:id="h1"/>') +
        section('<w:headerReference r:id="h1"/><w:footerReference r:id="f1"/>'),
      relations: [
        ['h1', 'header', 'header1.xml'],
        ['f1', 'footer', 'footer1.xml'],
        ['f2', 'footer', 'footer2.xml'],
      ],
      parts: {
        'word/header1.xml': root(
          'hdr',
          para('SỞ NỘI VỤ') + para(page('begin', 'separate') + run('1') + page('end')) + para('- 2 -'),
        ),
        'word/footer1.xml': root(
          'ftr',
          `<w:tbl><w:tr><w:tc>${para('SỞ NỘI VỤ')}</w:tc><w:tc>${para('Trang 1/5')}${para('Lưu hành nội bộ')}</w:tc></w:tr></w:tbl>`,
        ),
        'word/footer2.xml': root('ftr', para('không ai gọi')),
      },
    }
    expect(manuscriptOf(parts).running).toEqual(['SỞ NỘI VỤ', 'Lưu hành nội bộ'])
  })
})

describe('Tracked changes', () => {
  const deleted = `<w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del>`

  it('are accepted and counted', () => {
    const body = [
      para('đầu'),
      para(`${run('a')}${deleted}<w:ins>${run('b')}</w:ins>`),
      para(`<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo>`),
      para(run('c', '<w:i/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')),
    ].join('')
    const { manuscript, found } = read(wordFile({ body }))
    expect(manuscript?.blocks.map((block) => block.type === 'paragraph' && block.runs)).toEqual([
      [{ text: 'đầu' }],
      [{ text: 'ab' }],
      [{ text: 'mới' }],
      [{ text: 'c', italic: true }],
    ])
    expect(found).toMatchObject([
      {
        rule: 'nhap-theo-doi-sua',
        severity: 'hint',
        message: 'Tệp còn 4 chỗ sửa đang theo dõi (Track Changes); đã nhập như khi chấp nhận tất cả',
        place: { line: 2, column: 1 },
      },
    ])
  })

  it('join paragraphs whose end is deleted', () => {
    const end = '<w:rPr><w:del/></w:rPr>'
    expect(textsOf(para('a', end) + para(deleted, end) + para('b') + para('c', end))).toEqual(['ab', 'c'])
  })
})

describe('What Word has and a plan has not', () => {
  it('comments are counted and dropped', () => {
    const comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    const { manuscript, found } = read(wordFile({ body: para(run('a') + comment + comment) }))
    expect(manuscript?.blocks).toMatchObject([{ runs: [{ text: 'a' }] }])
    expect(found).toMatchObject([
      { rule: 'nhap-ghi-chu', severity: 'hint', message: 'Tệp có 2 ghi chú bên lề (Comment), không nhập' },
    ])
  })

  it('formulas become a line of text', () => {
    const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const math = `<m:oMath>${sign('x=')}<m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2')}</m:den></m:f><m:sSup><m:e>${sign('m')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup></m:oMath>`
    const { manuscript, found } = read(wordFile({ body: para(run('Tính ') + math) }))
    expect(manuscript?.blocks).toMatchObject([{ runs: [{ text: 'Tính x=(a+b)/2m^2' }] }])
    expect(found).toMatchObject([{ rule: 'nhap-cong-thuc', severity: 'warning' }])
  })

  it('macros, objects and other files are reported together', () => {
    const { manuscript, found } = read(
      wordFile({
        body: para('a'),
        relations: [
          ['m', 'vbaProject', 'vbaProject.bin'],
          ['o', 'oleObject', 'embeddings/oleObject1.bin'],
          ['l', 'oleObject', 'file:///C:/bang.xlsx', true],
          ['c', 'aFChunk', 'chunk.html'],
          ['h', 'hyperlink', 'https://example.vn', true],
        ],
      }),
    )
    expect(manuscript?.blocks).toHaveLength(1)
    expect(found).toMatchObject([
      {
        rule: 'nhap-khong-theo',
        severity: 'warning',
        message: 'Chỉ nhập phần chữ, không mở và không chạy: macro, 2 đối tượng nhúng (OLE), 1 tệp khác chèn vào',
      },
    ])
  })

  it('a hidden paragraph is not seen, and not counted in its list', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const inList = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const body = para(run('a', '<w:vanish/>'), `${inList}<w:rPr><w:vanish/></w:rPr>`) + para('b', inList)
    expect(textsOf({ body, numbering })).toEqual(['1. b'])
  })
})
