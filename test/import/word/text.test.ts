import { describe, expect, it } from 'vitest'
import { manuscriptOf, para, paragraphsOf, read, run, runsOf, textsOf, wordFile } from './word-file.ts'

const style = (id: string, type: string, inside: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inside}</w:style>`
const rPr = (inside: string) => `<w:rPr>${inside}</w:rPr>`
const based = (id: string) => `<w:basedOn w:val="${id}"/>`

describe('Looks of text in Word', () => {
  it('come from the run, its style, the paragraph style and the defaults', () => {
    const styles = [
      style('Nen', 'paragraph', rPr('<w:i/>'), ' w:default="1"'),
      style('Tieu', 'paragraph', based('Nen') + rPr('<w:b/>')),
      style('TieuCon', 'paragraph', based('Tieu')),
      style('Nhan', 'character', rPr('<w:b/>')),
      style('Khong', 'character', rPr('<w:i w:val="0"/>')),
    ].join('')
    const body = [
      para('theo mặc định'),
      para(
        `${run('đậm nghiêng ')}${run('thường', '<w:b w:val="0"/><w:i w:val="false"/>')}`,
        '<w:pStyle w:val="TieuCon"/>',
      ),
      para(run('đậm lần nữa là thôi', '<w:rStyle w:val="Nhan"/>'), '<w:pStyle w:val="TieuCon"/>'),
      para(run('nghiêng còn nguyên', '<w:rStyle w:val="Khong"/>')),
      para('kiểu lạ', '<w:pStyle w:val="KhongCo"/>'),
    ].join('')
    expect(paragraphsOf({ body, styles }).map(({ runs }) => runs)).toEqual([
      [{ text: 'theo mặc định', italic: true }],
      [{ text: 'đậm nghiêng ', bold: true, italic: true }, { text: 'thường' }],
      [{ text: 'đậm lần nữa là thôi', italic: true }],
      [{ text: 'nghiêng còn nguyên', italic: true }],
      [{ text: 'kiểu lạ', italic: true }],
    ])
  })

  it('of the whole document are not lifted by a style', () => {
    const styles = `<w:docDefaults><w:rPrDefault>${rPr('<w:b/>')}</w:rPrDefault></w:docDefaults>${style('Tieu', 'paragraph', rPr('<w:b/>'))}`
    expect(runsOf({ body: para('x', '<w:pStyle w:val="Tieu"/>'), styles })).toEqual([{ text: 'x', bold: true }])
  })

  it('survive styles that are based on each other', () => {
    const styles =
      style('A', 'paragraph', based('B') + rPr('<w:b/>')) + style('B', 'paragraph', based('A') + rPr('<w:i/>'))
    expect(runsOf({ body: para('x', '<w:pStyle w:val="A"/>'), styles })).toEqual([
      { text: 'x', bold: true, italic: true },
    ])
  })

  it('give capitals as capitals and drop hidden text', () => {
    const body = para(run('Mục đích', '<w:caps/>') + run(' ẩn', '<w:vanish/>') + run(' ước', '<w:smallCaps/>'))
    expect(runsOf(body)).toEqual([{ text: 'MỤC ĐÍCH ƯỚC' }])
  })

  it('keep what is raised or lowered, by the run or by its style', () => {
    const styles = style('Chi', 'character', rPr('<w:vertAlign w:val="superscript"/>'))
    const body = para(
      `${run('CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run(' m')}${run('3', '<w:rStyle w:val="Chi"/>')}${run('!', '<w:rStyle w:val="Chi"/><w:vertAlign w:val="baseline"/>')}`,
    )
    expect(runsOf({ body, styles })).toEqual([
      { text: 'CO' },
      { text: '2', shift: 'lowered' },
      { text: ' m' },
      { text: '3', shift: 'raised' },
      { text: '!' },
    ])
  })

  it('merge runs that look alike, and letters parted from their signs', () => {
    const body = para(
      `${run('Ke')}${run('\u0302\u0301', '<w:lang w:val="vi-VN"/>')}<w:proofErr/>${run(' hoạch', '<w:b w:val="0"/>')}`,
    )
    expect(runsOf(body)).toEqual([{ text: 'Kế hoạch' }])
  })

  it.each<[string, string, string]>([
    ['tabs', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>', 'a\tb\t'],
    ['line breaks', '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:br w:type="column"/></w:r>', 'a\nb\n\n'],
    ['hyphens', '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b\u00adc</w:t><w:softHyphen/></w:r>', 'a-bc'],
    ['no-break spaces', run('số\u00a012'), 'số\u00a012'],
    ['signs', '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', '•→'],
    ['signs of any font', run('\uf02d x \uf0b7'), '- x •'],
    ['letters of a font of signs', run('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), '✓'],
    ['an unknown sign', '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>', '\uf021'],
    ['a hyperlink', `<w:hyperlink r:id="x">${run('trang ')}${run('chủ')}</w:hyperlink>`, 'trang chủ'],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('nội dung')}</w:sdtContent></w:sdt>`, 'nội dung'],
    ['tags', `<w:smartTag><w:customXml>${run('Hà Nội')}</w:customXml></w:smartTag>`, 'Hà Nội'],
    ['a simple field', `<w:fldSimple w:instr=" DATE ">${run('05/3')}</w:fldSimple>`, '05/3'],
    ['a page number', `${run('Trang ')}<w:fldSimple w:instr=" PAGE \\* ARABIC ">${run('7')}</w:fldSimple>`, 'Trang '],
    ['ruby', `<w:r><w:ruby><w:rt>${run('đọc')}</w:rt><w:rubyBase>${run('chữ')}</w:rubyBase></w:ruby></w:r>`, 'chữ'],
    ['entities', '<w:r><w:t>A &amp; B &#x1EBF;</w:t></w:r>', 'A & B ế'],
  ])('shows %s', (_, runs, text) => {
    expect(textsOf(para(runs))).toEqual([text])
  })

  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  it('shows the result of a field, in others too, and no page numbers', () => {
    const inner = `${mark('begin')}${instruction('MERGEFIELD ten')}${mark('separate')}${run('ẩn')}${mark('end')}`
    const body =
      para(`${mark('begin')}${instruction('IF ')}${inner}${mark('separate')}${run('kết quả')}${mark('end')}`) +
      para(
        `${mark('begin')}${instruction('PA')}${instruction('GE')}${mark('separate')}${run('3')}${mark('end')}${run('.')}`,
      ) +
      para(`${mark('begin')}${instruction('PAGEREF x')}${mark('separate')}${run('5')}${mark('end')}`)
    expect(textsOf(body)).toEqual(['kết quả', '.', '5'])
  })

  it('loses nothing after a field that doesn’t end', () => {
    expect(textsOf(para(`${mark('begin')}${run('a')}`) + para('b'))).toEqual(['', 'b'])
  })
})

describe('Blanks', () => {
  it('go with the text beside them', () => {
    const bold = '<w:b/>'
    const body = para(run(' ') + run('1.', bold) + run('\u00a0') + run('Việc', bold) + run(' ') + run('thường'))
    expect(runsOf(body)).toEqual([{ text: ' 1.\u00a0Việc', bold: true }, { text: ' thường' }])
    expect(runsOf(para(run(' ', bold)))).toEqual([{ text: ' ', bold: true }])
  })
})

describe('Paragraphs of Word', () => {
  it('have an alignment, a depth in the outline and a number', () => {
    const styles =
      style('H2', 'paragraph', '<w:pPr><w:outlineLvl w:val="1"/><w:jc w:val="center"/></w:pPr>') +
      `<w:style w:type="paragraph" w:styleId="DM1"><w:name w:val="heading 1"/></w:style>`
    const body =
      para('a', '<w:pStyle w:val="H2"/>') +
      para('b', '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/><w:jc w:val="both"/>') +
      para('c', '<w:pStyle w:val="DM1"/><w:jc w:val="end"/>') +
      para('')
    expect(paragraphsOf({ body, styles })).toEqual([
      { type: 'paragraph', runs: [{ text: 'a' }], line: 1, align: 'center', heading: 2 },
      { type: 'paragraph', runs: [{ text: 'b' }], line: 2, align: 'justify' },
      { type: 'paragraph', runs: [{ text: 'c' }], line: 3, align: 'right', heading: 1 },
      { type: 'paragraph', runs: [], line: 4 },
    ])
  })

  const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
  const pagesOf = (body: string) => paragraphsOf(body).map(({ runs, pageBreak }) => [runs[0]?.text ?? '', pageBreak])

  it.each<[string, string, unknown]>([
    [
      'at the beginning',
      para('a') + para(pageBreak + run('b')),
      [
        ['a', undefined],
        ['b', true],
      ],
    ],
    [
      'at the end',
      para(run('a') + pageBreak) + para('') + para('b'),
      [
        ['a', undefined],
        ['', undefined],
        ['b', true],
      ],
    ],
    [
      'alone',
      para('a') + para(pageBreak) + para('b'),
      [
        ['a', undefined],
        ['', undefined],
        ['b', true],
      ],
    ],
    [
      'in the middle',
      para(run('a') + pageBreak + run('b')),
      [
        ['a', undefined],
        ['b', true],
      ],
    ],
    [
      'as a property',
      para('a', '<w:pageBreakBefore/>') + para('b', '<w:pageBreakBefore w:val="0"/>'),
      [
        ['a', true],
        ['b', undefined],
      ],
    ],
    [
      'before a table',
      `${para(pageBreak)}<w:tbl><w:tr><w:tc>${para('ô')}</w:tc></w:tr></w:tbl>${para('b')}`,
      [
        ['', undefined],
        ['b', undefined],
      ],
    ],
  ])('take a page break %s', (_, body, pages) => {
    expect(pagesOf(body)).toEqual(pages)
  })
})

describe('Legacy fonts', () => {
  it('are turned into Unicode through styles and across runs, and reported once', () => {
    const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const styles = style('Cu', 'paragraph', rPr(fonts('.VnTime')), ' w:default="1"')
    const body = [
      para(run('KÕ ho') + run('¹ch', '<w:lang w:val="vi-VN"/>')),
      para(run('kÕ ho¹ch', fonts('.VnTimeH'))),
      para(run('Keá hoaï', fonts('VNI-Times')) + run('ch', fonts('VNI-Times'))),
      para(run('Đã là Unicode', fonts('Times New Roman'))),
      para(run('à', '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')),
      para(run('t\u00ad liÖu')),
    ].join('')
    const { manuscript, found } = read(wordFile({ body, styles }))
    expect(manuscript?.blocks.map((block) => block.type === 'paragraph' && block.runs)).toEqual([
      [{ text: 'Kế hoạch' }],
      [{ text: 'KẾ HOẠCH' }],
      [{ text: 'Kế hoạch' }],
      [{ text: 'Đã là Unicode' }],
      [{ text: 'à' }],
      [{ text: 'tư liệu' }],
    ])
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'nhap-phong-cu',
        severity: 'hint',
        message: 'Đã chuyển 4 đoạn gõ bằng phông cũ “.VnTime”, “.VnTimeH”, “VNI-Times” sang Unicode',
      }),
    ])
  })
})

describe('Notes', () => {
  const reference = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`

  it('stand by the ids of their marks, at the end of the document too', () => {
    const note = (kind: string, id: number, inside: string) => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`
    const { blocks, footnotes } = manuscriptOf({
      body: para(run('a') + reference('footnote', 2) + reference('endnote', 2) + reference('footnote', 9)),
      footnotes: [
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        note('footnote', 1, para('không ai gọi')),
        note(
          'footnote',
          2,
          para(`<w:r><w:footnoteRef/></w:r>${run(' Theo ')}${run('báo cáo', '<w:b/>')}`) + para('năm 2025'),
        ),
      ].join(''),
      endnotes: note('endnote', 2, para(run('  ') + run('Cuối'))),
    })
    expect(blocks[0]).toMatchObject({
      runs: [{ text: 'a' }, { text: '', footnote: '2' }, { text: '', footnote: 'e2' }],
    })
    expect([...footnotes]).toEqual([
      ['2', [{ text: 'Theo ' }, { text: 'báo cáo', bold: true }, { text: '\n' }, { text: 'năm 2025' }]],
      ['e2', [{ text: 'Cuối' }]],
    ])
  })

  it('have a mark of their own left out', () => {
    const body = para('<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>')
    expect(runsOf({ body, footnotes: `<w:footnote w:id="2">${para('x')}</w:footnote>` })).toEqual([
      { text: '', footnote: '2' },
    ])
  })
})
