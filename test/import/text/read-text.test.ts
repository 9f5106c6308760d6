import { describe, expect, test } from 'vitest'
import { paragraphsOf, read, reported, shown } from './plain.ts'

const texts = (text: string): string[] => paragraphsOf(read(text))
const look = (text: string): unknown[] => shown(read(text))

describe('paragraphs', () => {
  test('one a line, with their first lines', () => {
    const { blocks } = read('I. MỤC ĐÍCH\n\n1. Nội dung\nTrồng cây ven hồ.\n')
    expect(blocks.map(({ type, ...block }) => type === 'paragraph' && 'line' in block && block.line)).toEqual([1, 3, 4])
  })

  test('labels without a blank behind get one', () => {
    expect(texts('3.Tổ kiểm tra\na)Lập danh sách\n-Các phường\n1.1Mục tiêu\nNgành Lao động -Thương binh')).toEqual([
      '3. Tổ kiểm tra',
      'a) Lập danh sách',
      '- Các phường',
      '1.1 Mục tiêu',
      'Ngành Lao động -Thương binh',
    ])
  })

  test('blanks become one, characters without width go, rules too', () => {
    expect(texts('Số:\u00a0  12\t/KH\u200b-UB\u00adND\n-------\n***\n|\nTrồng   cây')).toEqual([
      'Số: 12 /KH-UBND',
      'Trồng cây',
    ])
  })

  test('titles over short lines keep their line ends', () => {
    expect(
      texts('ỦY BAN NHÂN DÂN\nPHƯỜNG HỒ SEN\n\nKẾ HOẠCH\nTrồng cây xanh\nnăm 2026\n\nI. MỤC ĐÍCH,\nYÊU CẦU'),
    ).toEqual(['ỦY BAN NHÂN DÂN\nPHƯỜNG HỒ SEN', 'KẾ HOẠCH', 'Trồng cây xanh năm 2026', 'I. MỤC ĐÍCH, YÊU CẦU'])
    expect(look('**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n\nLê Văn Sơn')).toEqual([
      '<b>KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH</b>',
      'Lê Văn Sơn',
    ])
  })

  test('a place that a line end cuts, and a code at its hyphen', () => {
    expect(texts('Hồ Sen, ngày\n\ntháng 3 năm 2026')).toEqual(['Hồ Sen, ngày tháng 3 năm 2026'])
    expect(texts('Căn cứ Quyết định số 12/QĐ-\nUBND ngày 02/3/2026 của phường;')).toEqual([
      'Căn cứ Quyết định số 12/QĐ-UBND ngày 02/3/2026 của phường;',
    ])
  })

  test('headings of Markdown', () => {
    expect(read('# Kế hoạch trồng cây\n## Mục đích ##\nPhủ xanh').blocks).toMatchObject([
      { heading: 1, runs: [{ text: 'Kế hoạch trồng cây' }] },
      { heading: 2, runs: [{ text: 'Mục đích' }] },
      { runs: [{ text: 'Phủ xanh' }] },
    ])
  })

  test('what looks like a label within a wrapped sentence is none', () => {
    const body = [
      'Các hộ dân ven hồ cùng nhau dọn vệ sinh, trồng hoa và giữ gìn cảnh quan chung, phấn',
      'đấu đến hết tháng 9 năm 2026 phủ xanh toàn bộ bờ hồ, gắn với phát triển kinh tế',
      '- xã hội của phường; phấn đấu có trên mười cây mới mỗi năm, không ít hơn',
      '30. hộ tham gia trở lên ở mỗi tổ dân phố theo chỉ tiêu được giao trong năm nay và các',
      'năm sau; báo cáo kết quả theo Quyết định số',
      '71/QĐ-UBND ngày 02/3/2026.',
    ]
    expect(texts(['1. Mục tiêu', '', ...body].join('\n'))).toEqual(['1. Mục tiêu', body.join(' ')])
  })
})

describe('pages', () => {
  const page = (words: string) => `${words} `.repeat(120)

  test('numbers of pages go, and the sentence they cut is whole', () => {
    const text = `${page('trồng cây')}và chăm\n\n2\n\nsóc hoa${page(' ven hồ')}\n\n- 3 -\n\nTrang 4/5\n\nKết thúc.`
    expect(texts(text)).toHaveLength(2)
    expect(texts(text)[0]).toContain('và chăm sóc hoa')
    expect(reported(text)).toEqual([
      {
        rule: 'nhap-so-trang',
        severity: 'hint',
        message: 'Đã bỏ 3 số trang lẫn trong văn bản, từ “2”',
        place: { file: 'vb.txt', line: 3, column: 1 },
      },
    ])
  })

  test.each(['2', '2/7', '– 2 –', '-2-', 'Trang 2/7', 'Trang: 2', 'Page 2 of 7', '2 | Page'])(
    '“%s” alone between paragraphs of a short text goes, and is told',
    (number) => {
      const text = `1. Trồng 40 cây bàng.\n\n${number}\n\n2. Tưới hoa ven hồ.\n\n${number.replace('2', '3')}\n\n3. Dọn cỏ quanh các bồn hoa.`
      expect(texts(text)).toHaveLength(3)
      expect(reported(text)).toMatchObject([{ rule: 'nhap-so-trang', place: { line: 3 } }])
    },
  )

  test.each([
    'Mỗi tổ dân phố trồng số cây là\n\n12\n\nvà tưới hoa mỗi tuần hai lần.',
    'Trồng 40 cây bàng ven hồ.\n\n1\n\nTưới hoa mỗi tuần hai lần.\n\n2\n\nDọn cỏ quanh các bồn hoa.',
    'Trồng 40 cây bàng ven hồ.\n\n2\n\nTưới hoa mỗi tuần hai lần.\n\n7\n\nDọn cỏ quanh các bồn hoa.',
  ])('numbers that are none stay: %j', (text) => {
    expect(reported(text)).toEqual([])
    for (const number of text.match(/^\d+$/gm) ?? []) expect(texts(text).join(' ')).toContain(number)
  })

  test('numbers of rows stay', () => {
    expect(texts('STT\n\n1\n\nTrồng cây\n\n2\n\nTưới hoa')).toEqual(['STT', '1', 'Trồng cây', '2', 'Tưới hoa'])
    expect(reported('STT\n\n1\n\nTrồng cây\n\n2\n\nTưới hoa')).toEqual([])
  })
})

describe('emphasis', () => {
  test.each([
    ['**Mục đích** chung', '<b>Mục đích</b> chung'],
    ['*nghiêng* và _nghiêng_', '<i>nghiêng</i> và <i>nghiêng</i>'],
    ['***cả hai***', '<b><i>cả hai</i></b>'],
    ['**- **Trồng cây', '<b>- </b>Trồng cây'],
    ['hộ nghèo *(HN) *trong phường', 'hộ nghèo <i>(HN) </i>trong phường'],
    ['báo cáo **trước 15/6 ***(nếu có) *về phường', 'báo cáo <b>trước 15/6 </b><i>(nếu có) </i>về phường'],
    ['** Ghi chú khi chấm:*', '<i>Ghi chú khi chấm:</i>'],
    ['Tỷ lệ = b/a * 100%', 'Tỷ lệ = b/a * 100%'],
    ['Diện tích 5*10 m', 'Diện tích 5*10 m'],
    ['* Trồng cây', '* Trồng cây'],
    ['*Ghi chú: trồng cây', '* Ghi chú: trồng cây'],
    ['(*) Ước tính', '(*) Ước tính'],
    ['Họ tên: ______ ke_hoach_2026', 'Họ tên: ______ ke_hoach_2026'],
    ['\\*\\*sao\\*\\* và a\\_b', '**sao** và a_b'],
    ['1\\. Mục đích', '1. Mục đích'],
    ['<b>Đậm</b> &amp; <i>nghiêng</i> &lt;b&gt; a < b', '<b>Đậm</b> & <i>nghiêng</i> <b> a < b'],
    ['Xem [tại đây](https://hosen.vn/kh) nhé', 'Xem tại đây (https://hosen.vn/kh) nhé'],
    ['[Nghị định 30/2020/NĐ-CP](https://luat.vn/30)', 'Nghị định 30/2020/NĐ-CP'],
    ['[https://hosen.vn](https://hosen.vn)', 'https://hosen.vn'],
  ])('%s', (text, expected) => expect(look(text)).toEqual([expected]))

  test('over line ends', () => {
    expect(look('**Mục tiêu\nchung** là trồng cây')).toEqual(['<b>Mục tiêu chung</b> là trồng cây'])
    expect(look('*Lưu ý một\n*Ghi chú hai')).toEqual(['* Lưu ý một', '* Ghi chú hai'])
    expect(look('Dòng một<br>Dòng hai')).toEqual(['Dòng một', 'Dòng hai'])
    expect(look('** **\n\n**KẾ HOẠCH**')).toEqual(['<b>KẾ HOẠCH</b>'])
  })
})

describe('footnotes', () => {
  test('a mark with its note', () => {
    const { blocks, footnotes } = read(
      'Trồng 30 cây[1] ven hồ[^2].\n\nLê Văn Sơn\n\n[1] Cây **sao đen**.\n[^2]: Hồ Sen.',
    )
    expect(shown({ blocks })).toEqual(['Trồng 30 cây[^1] ven hồ[^2].', 'Lê Văn Sơn'])
    expect([...footnotes]).toEqual([
      ['1', [{ text: 'Cây ' }, { text: 'sao đen', bold: true }, { text: '.' }]],
      ['2', [{ text: 'Hồ Sen.' }]],
    ])
  })

  test('without the other each is text', () => {
    expect(look('Trồng cây[1].\n\n[2] Cây sao.')).toEqual(['Trồng cây[1].', '[2] Cây sao.'])
  })
})
