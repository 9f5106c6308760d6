import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { renew } from '../../src/renew/renew.ts'
import { renewedText } from '../../src/renew/renewal.ts'
import { processorTime } from '../processor-time.ts'
import { inFull } from '../sampling.ts'

function renewed(text: string, year?: number, file = 'plan.md') {
  const { found, report } = collectFindings()
  const renewal = renew(text, { file, ...(year !== undefined && { year }) }, report)
  if (!renewal) throw new Error(found.map(({ message }) => message).join('\n'))
  const { from, bases, spots } = renewal
  const told = spots.map(({ kind, lines: [line], before, after, why, moved }) => ({
    kind,
    line,
    before,
    after,
    why,
    moved,
  }))
  return {
    from,
    bases,
    spots,
    text: renewedText(renewal),
    changes: told.filter(({ moved }) => moved),
    kept: told.filter(({ moved }) => !moved),
  }
}

const plan = (body: string, keys = 'ngay: 05/01/2025') => `---\n${keys}\n---\n\n${body}\n`
const bodyOf = (text: string) => text.split('\n').slice(4, -1).join('\n')
/** The body for 2026 of a plan of 2025. */
const moved = (body: string) => bodyOf(renewed(plan(body)).text)
const whysOf = (body: string) => renewed(plan(body)).kept.map(({ before, why }) => `${before}: ${why}`)

describe('years that move on with the plan', () => {
  it.each([
    ['trước ngày 15/4/2025', 'trước ngày 15/4/2026'],
    ['ngày 15 tháng 4 năm 2025', 'ngày 15 tháng 4 năm 2026'],
    ['ngày … tháng 4 năm 2025', 'ngày … tháng 4 năm 2026'],
    ['từ 12 đến 14/4/2025, ngày 26, 27.12.2025', 'từ 12 đến 14/4/2026, ngày 26, 27.12.2026'],
    ['12-14/4/2025', '12-14/4/2026'],
    ['2025-04-15', '2026-04-15'],
    ['tháng 4/2025, tháng tư năm 2025, 4/2025', 'tháng 4/2026, tháng tư năm 2026, 4/2026'],
    ['quý I/2025 và Quý IV năm 2025', 'quý I/2026 và Quý IV năm 2026'],
    ['năm 2025', 'năm 2026'],
    ['NĂM 2025 và năm **2025**', 'NĂM 2026 và năm **2026**'],
    ['năm\n  2025', 'năm\n  2026'],
    ['so với năm 2024, đến năm 2026', 'so với năm 2025, đến năm 2027'],
    ['năm học 2025 - 2026', 'năm học 2026 - 2027'],
    ['năm học 2024–2025', 'năm học 2025–2026'],
    ['2025–2026', '2026–2027'],
    ['các năm 2025, 2026', 'các năm 2026, 2027'],
    ['từ ngày 15/12/2024 đến hết ngày 15/3/2025', 'từ ngày 15/12/2025 đến hết ngày 15/3/2026'],
    ['báo cáo trước ngày 15/01/2026', 'báo cáo trước ngày 15/01/2027'],
    ['Tết Nguyên đán 2025', 'Tết Nguyên đán 2026'],
    ['Tết Dương lịch 2025.', 'Tết Dương lịch 2026.'],
    ['Xuân Ất Tỵ', 'Xuân Bính Ngọ'],
    ['Tết Nguyên đán (Ất\nTỵ) 2025', 'Tết Nguyên đán (Bính\nNgọ) 2026'],
    ['kỷ niệm 70 năm (27/2/1955 - 27/2/2025)', 'kỷ niệm 71 năm (27/2/1955 - 27/2/2026)'],
    ['Quí IV-2025, Quý I–2026', 'Quí IV-2026, Quý I–2027'],
    [
      'Tháng 11/2025 lập danh sách; trước ngày 15/11/2025 gửi.',
      'Tháng 11/2026 lập danh sách; trước ngày 15/11/2026 gửi.',
    ],
    [
      '| TT | 2024 | 2025 |\n| -- | -- | -- |\n| 1 | 2025 | 3/2025 |',
      '| TT | 2025 | 2026 |\n| -- | -- | -- |\n| 1 | 2025 | 3/2026 |',
    ],
    ['# Nhiệm vụ năm 2025\nTrong năm 2025.', '# Nhiệm vụ năm 2026\nTrong năm 2026.'],
    [
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn năm 2025, Phòng ban hành Kế hoạch năm 2025.',
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn năm 2025, Phòng ban hành Kế hoạch năm 2026.',
    ],
    [
      'Gửi theo Công văn số 9/SNV-VP ngày 15/01/2025 của Sở trước ngày 20/4/2025.',
      'Gửi theo Công văn số 9/SNV-VP ngày 15/01/2025 của Sở trước ngày 20/4/2026.',
    ],
  ])('“%s”', (typed, expected) => expect(moved(typed)).toBe(expected))

  it('are told, each with its line, and those of the year before with what to do', () => {
    expect(renewed(plan('So với năm 2024.\n\nTrong năm 2025.')).changes).toMatchObject([
      { line: 2, before: 'ngay: 05/01/2025', after: 'ngay:', why: 'điền ngày ký mới' },
      { line: 5, before: 'năm 2024', after: 'năm 2025', why: expect.stringContaining('số liệu') },
      { line: 7, before: 'năm 2025', after: 'năm 2026', why: 'năm của kế hoạch' },
    ])
  })
})

describe('years that are left alone and told', () => {
  it.each([
    ['Thông tư số 12/2025/TT-BNV ngày 15 tháng 01\nnăm 2025 của Bộ Nội vụ', 'văn bản được dẫn'],
    ['Quyết định số 5/QĐ-TTg phê duyệt Chiến lược đến năm 2025', 'tên văn bản'],
    ['Kế hoạch số …/KH-UBND, Công văn số 4/SNV-VP ngày … tháng … năm 2025', 'văn bản được dẫn'],
    ['Kết luận ngày 12/02/2025 của Giám đốc', 'văn bản được dẫn'],
    ['Thông tư 12/2025', 'văn bản được dẫn'],
    ['Luật Phòng, chống lãng phí năm 2024', 'năm của luật'],
    ['Luật Lưu trữ ngày 21 tháng 6 năm 2024', 'năm của luật'],
    ['Luật mới có hiệu lực từ ngày 01/7/2025', 'có hiệu lực'],
    ['giai đoạn 2021 - 2025', 'khoảng nhiều năm'],
    ['giai đoạn 2025 - 2026', 'khoảng nhiều năm'],
    ['từ năm 2021 đến năm 2025', 'khoảng nhiều năm'],
    ['các năm 2023, 2024, 2025', 'dãy nhiều năm'],
    ['từ năm 1975', 'mốc trước năm 2024'],
    ['đến năm 2030', 'mốc sau năm 2026'],
    ['Ngày 12/9/2024, mưa lớn làm hỏng kho', 'việc đã qua'],
    ['https://vi-du.vn/2025/ke-hoach', 'địa chỉ'],
    ['![Sơ đồ](so-do-2025.png)', 'địa chỉ'],
    ['mã KH-2025-01', 'không rõ'],
    ['2025 hồ sơ', 'không rõ'],
    ['ngày 29/02/2024', 'năm 2025 không có ngày 29/02'],
    ['<!-- chép từ bản năm 2025 -->', 'ghi chú'],
    ['<!-- chép từ\nbản năm 2025 -->', 'ghi chú'],
    ['::bang{tep="phan-cong-2025.csv"}', 'tệp này không đổi'],
    ['{{cong 2025 1}}', 'bản mẫu'],
  ])('“%s”', (typed, why) => {
    expect(moved(typed)).toBe(typed)
    expect(whysOf(typed)).toContainEqual(expect.stringContaining(why))
  })

  it.each(['1.250 hộ, 2.025 đồng, 12,2025 tấn', 'số máy 0920251234', '1990 hồ sơ'])('no word of “%s”', (typed) => {
    expect(moved(typed)).toBe(typed)
    expect(whysOf(typed)).toEqual([])
  })
})

it.each([
  ['thứ Hai ngày 06/01/2025', 'thứ trong tuần'],
  ['ngày 07/01/2025 (thứ Ba)', 'thứ trong tuần'],
  ['Chủ nhật, ngày 5 tháng 1', 'thứ trong tuần'],
  ['kỷ niệm 80 năm Quốc khánh', 'số năm kỷ niệm'],
  ['Hội thi lần thứ XII năm 2025', 'số lần'],
  ['trước 15/4/25', 'hai chữ số'],
])('reminds of “%s”', (typed, why) => expect(whysOf(typed)).toContainEqual(expect.stringContaining(why)))

describe('the year of a plan', () => {
  it.each([
    ['ngay: 05/01/2025', 2025],
    ['ngay: 2025', 2025],
    ['trich_yeu: Họp năm 2025', 2025],
    ['ngay: 20/12/2025\ntrich_yeu: Công tác năm 2026', 2026],
    ['ngay: 20/01/2026\ntrich_yeu: Năm học 2025 - 2026', 2025],
    ['ngay: 20/01/2026\ntrich_yeu: Khắc phục tồn tại của năm 2025', 2026],
    ['ngay: 20/01/2026\ntrich_yeu: Đề án giai đoạn 2026 - 2030', 2026],
    ['trich_yeu: |\n  Họp\n  năm 2025', 2025],
  ])('of %j is %d', (keys, year) => expect(renewed(plan('x', keys)).from).toBe(year))

  it('takes in the days since it was signed', () => {
    const { text } = renewed(plan('Trước ngày 31/12/2025.', 'ngay: 20/12/2025\ntrich_yeu: Công tác năm 2026'))
    expect(text).toContain('Trước ngày 31/12/2026.')
  })

  it('must be known', () => {
    const { found, report } = collectFindings()
    expect(renew(plan('Văn phòng 2025.', 'ky_hieu: SNV'), { file: 'a.md' }, report)).toBeUndefined()
    expect(found).toEqual([expect.objectContaining({ rule: 'nam-ke-hoach', severity: 'error' })])
  })
})

describe('keys', () => {
  const keys = [
    '# Bản năm 2024',
    'so: 62',
    'Ngày: "05/01/2025"   # ngày ký',
    'trich_yeu: >-',
    '  Tập huấn',
    '  năm 2025',
    'can_cu:',
    '  - Luật Lưu trữ ngày 21 tháng 6 năm 2024',
    '  - Kế hoạch số 3/KH-UBND ngày 02 tháng 01 năm 2025',
    'nguoi_ky: giam-doc',
    'noi_nhan: [Ban Tổ chức Hội thi năm 2025]',
    'kem_theo: {so: 5, ngay: 05/01/2025}',
    'phu_luc:',
    '  - {tieu_de: "Sơ đồ năm 2025", tep: so-do-2025.pdf}',
  ].join('\n')
  const { text, kept, bases } = renewed(plan('Căn cứ Luật Lưu trữ năm 2024;\nCăn cứ Luật Giáo dục.\n\nNăm 2025.', keys))

  it('number and date are emptied, the abstract moves on, all else stays', () => {
    expect(text).toBe(
      plan('Căn cứ Luật Lưu trữ năm 2024;\nCăn cứ Luật Giáo dục.\n\nNăm 2026.', keys)
        .replace('so: 62', 'so: # điền số mới khi văn thư cấp')
        .replace('Ngày: "05/01/2025"   #', 'Ngày:    #')
        .replace('  năm 2025\ncan_cu', '  năm 2026\ncan_cu'),
    )
  })

  it('bases are told, those in the body too', () => {
    expect(bases.map(({ line }) => line)).toEqual([9, 10, 18, 19])
    expect(bases[0]?.text).toBe('Luật Lưu trữ ngày 21 tháng 6 năm 2024')
  })

  it('what else may be wrong is told', () => {
    expect(kept.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '2 trong ghi chú, không in ra',
      '11 người ký: xem còn giữ chức vụ này không',
      '12 khóa `noi_nhan` không tự đổi',
      '13 Quyết định ban hành kèm theo: ghi lại số, ngày',
      '13 khóa `kem_theo` không tự đổi',
      '15 khóa `phu_luc` không tự đổi',
      '15 khóa `phu_luc` không tự đổi',
    ])
  })

  it('that can’t be emptied on their line are told', () => {
    const block = plan('Năm 2025.', 'ngay: |\n  05/01/2025\ntrich_yeu: Họp năm 2025')
    expect(renewed(block).text).toContain('ngay: |\n  05/01/2025\n')
    expect(renewed(block).kept).toEqual([
      expect.objectContaining({ line: 2, why: expect.stringContaining('xóa bằng tay') }),
    ])
  })
})

it('tells what it left by its line and words, of whatever kind it is', () => {
  const body = [
    '::bang{tệp="a.csv"}',
    '<!-- của 2025 -->',
    '- Giao <!-- bản 2024 --> 2025 hồ sơ',
    '  hết năm',
    '  2025',
    '::chen{tep="chung.md"}',
  ].join('\n\n')
  const { kept, changes } = renewed(plan(body.replaceAll('\n\n  ', '\n  ')))
  expect(kept.map(({ line, before }) => `${line} ${before}`)).toEqual([
    '5 a.csv',
    '7 của 2025',
    '9 bản 2024',
    '9 Giao 2025 hồ',
    '13 chung.md',
  ])
  expect(changes.at(-1)).toMatchObject({ line: 11, before: 'năm 2025', after: 'năm 2026' })
})

it('renews the body of a .yaml source, whose comments stay', () => {
  const text = [
    'ngay: 05/01/2025',
    'mo_dau: Kế hoạch năm 2025. # năm 2025',
    'cac_muc:',
    '  - tieu_de: "Việc của năm 2025"',
    '    noi_dung: |',
    '      # Quý I/2025',
    '      Trước ngày 15/4/2025.',
    'ket: [Năm 2025, "Hết năm 2025"]',
    '',
  ].join('\n')
  const { text: next, kept } = renewed(text, 2027, 'plan.yaml')
  expect(next).toBe(
    text.replaceAll('2025', '2027').replace('05/01/2027', '# điền ngày ký mới').replace('# năm 2027', '# năm 2025'),
  )
  expect(kept).toMatchObject([{ line: 2, before: 'năm 2025', why: 'trong ghi chú, không in ra' }])
})

it('keeps line ends, the mark at the start, and letters that are taken apart', () => {
  const text = `\ufeff---\r\nngay: 05/01/2025\r\n---\r\n\r\n${'Hội nghị tổng kết'.normalize('NFD')}  ${'năm'.normalize('NFD')} 2025 \r\nvà ngày 15/4/2025.\rHết`
  expect(renewed(text).text).toBe(
    text.replace(' 2025 ', ' 2026 ').replace('15/4/2025', '15/4/2026').replace('05/01/2025', '# điền ngày ký mới'),
  )
})

describe('any text', () => {
  const times = fc.constantFrom(
    ...['trước ngày 15/4/2025', 'ngày 5 tháng 9 năm 2025', 'tháng 4/2025', 'quý II/2025', 'năm 2025', 'năm 2024'],
    ...['năm học 2025 - 2026', 'đến năm 2026', 'từ 01/3/2025 đến 30/6/2025', '2025–2026'],
  )
  const words = fc.constantFrom(
    'các phòng',
    'gửi báo cáo',
    'Văn phòng',
    'hội nghị (lần 2)',
    '**kho**',
    'số 5',
    '12 hồ sơ',
  )
  const sentence = fc.array(fc.oneof(times, words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('; '))
  const opening = fc.constantFrom('', '- ', '# ', 'a) ', '1. ', '> ', '  ')
  const line = fc.tuple(opening, sentence).map((parts) => parts.join(''))
  const body = fc.array(fc.oneof(line, fc.constant('')), { maxLength: 8 }).map((lines) => lines.join('\n'))

  it('there and back has its years again', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 2026, max: 2040 }), (typed, year) => {
        const there = renewed(plan(typed), year)
        expect(there.text.split('\n').length).toBe(plan(typed).split('\n').length)
        const again = plan(bodyOf(there.text), `ngay: 05/01/${year}`)
        expect(bodyOf(renewed(again, 2025).text)).toBe(typed)
      }),
      { numRuns: inFull ? 1_000 : 100 },
    )
  })

  it('has nothing changed but years and what is told', () => {
    const wild = fc
      .array(fc.oneof(line, fc.string({ unit: 'grapheme' }), fc.constantFrom('2025', '<!--', '-->', '| 2025 |', '\r')))
      .map((parts) => parts.join('\n'))
    fc.assert(
      fc.property(wild, (typed) => {
        const text = `---\nky_hieu: SNV\ntrich_yeu: Họp năm 2025\n---\n${typed}`
        const renewal = renew(text, { file: 'plan.md' }, () => undefined)
        if (!renewal) throw new Error('nothing')
        const next = renewedText(renewal)
        expect(next.replace(/\d{4}/g, '')).toBe(text.replace(/\d{4}/g, ''))
        const differing = next.split(/\r\n?|\n/).filter((one, i) => one !== text.split(/\r\n?|\n/)[i])
        expect(differing.length).toBeLessThanOrEqual(renewal.spots.flatMap(({ lines }) => lines).length * 2)
      }),
      { numRuns: inFull ? 1_000 : 100 },
    )
  })
})

it('takes no longer for what nobody types', () => {
  const long = [
    'a'.repeat(100_000),
    '](a '.repeat(20_000),
    '{{ '.repeat(25_000),
    'Luật '.repeat(15_000),
    '2025 '.repeat(12_000),
  ]
  const spent = processorTime()
  for (const one of [...long, 'ế'.normalize('NFD').repeat(30_000)]) renewed(plan(`${one} năm 2025`))
  expect(spent()).toBeLessThan(15_000)
})

it.each(['{a: b}', '[{a: 2025}, năm 2025]', '[[2025]]'])(
  'an abstract that is no text moves nothing by itself: %s',
  (typed) => {
    expect(bodyOf(renewed(plan('Chữ.', `ngay: 05/01/2025\ntrich_yeu: ${typed}`)).text)).toContain('Chữ.')
  },
)
