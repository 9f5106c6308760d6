import { describe, expect, it } from 'vitest'
import { paragraphsOf, read, reported, shown } from './plain.ts'

const lost = (text: string) => reported(text).filter(({ message }) => message.includes('không còn dấu vết của cột'))

describe('a table of a PDF whose cells blanks set below each other', () => {
  it('is a table, its broken cells whole', () => {
    const text = [
      'Phân công như sau:',
      '',
      'TT    Nội dung                Thời gian        Phụ trách',
      '1     Quét sân trường         Thứ hai          Lớp 6A',
      '2     Tưới cây ở vườn hoa     Thứ ba           Lớp 6B và',
      '      trước cổng                               lớp 6C',
      '3     Lau bảng                Thứ tư           Lớp 7A',
      '',
      'II. TỔ CHỨC THỰC HIỆN',
    ].join('\n')
    expect(shown(read(text))).toEqual([
      'Phân công như sau:',
      [
        ['TT', 'Nội dung', 'Thời gian', 'Phụ trách'],
        ['1', 'Quét sân trường', 'Thứ hai', 'Lớp 6A'],
        ['2', 'Tưới cây ở vườn hoa trước cổng', 'Thứ ba', 'Lớp 6B và lớp 6C'],
        ['3', 'Lau bảng', 'Thứ tư', 'Lớp 7A'],
      ],
      'II. TỔ CHỨC THỰC HIỆN',
    ])
    expect(lost(text)).toEqual([])
  })

  it('has empty cells and sections', () => {
    const text = [
      'STT   Việc               Ai          Ghi chú',
      'I     TRONG TRƯỜNG',
      '1     Quét sân           Lớp 6A      Sáng',
      '2     Tưới cây           Lớp 6B',
      'II    NGOÀI CỔNG',
      '3     Nhặt rác                       Chiều',
    ].join('\n')
    expect(shown(read(text))).toEqual([
      [
        ['STT', 'Việc', 'Ai', 'Ghi chú'],
        ['I', 'TRONG TRƯỜNG ×3'],
        ['1', 'Quét sân', 'Lớp 6A', 'Sáng'],
        ['2', 'Tưới cây', 'Lớp 6B', ''],
        ['II', 'NGOÀI CỔNG ×3'],
        ['3', 'Nhặt rác', '', 'Chiều'],
      ],
    ])
  })

  it('is told and kept row by row where a number stands in the middle of its row', () => {
    const text = [
      'TT    Việc                    Thời gian        Ai',
      '      Quét sân trường và',
      '1                             Thứ hai          Lớp 6A',
      '      Vườn hoa',
      '2     Tưới cây                Thứ ba           Lớp 6B',
    ].join('\n')
    expect(lost(text)).toHaveLength(1)
  })
})

describe('a table of a PDF with one blank between all words', () => {
  it.each([
    ['Nhóm Tiêu chuẩn Chịu trách nhiệm', '1 1, 2, 3 TS. Lê Văn An', '2 4, 5 TS. Trần Thị Bình'],
    [
      'TT Nội dung Thời gian Phụ trách',
      '1 Quét sân trường Thứ hai Lớp 6A',
      '2 Tưới cây Thứ ba Lớp 6B',
      '3 Lau bảng Thứ tư Lớp 7A',
    ],
    ['STT Họ và tên Chức vụ', '1 Lê Văn An Trưởng ban', '2 Trần Thị Bình Ủy viên'],
  ])('is told and kept row by row: %s', (...rows) => {
    const text = `3.2. Phân công\n${rows.join('\n')}\nIV. TIẾN ĐỘ\nTuần 1 - 2: Thành lập hội đồng.`
    expect(paragraphsOf(read(text)).slice(1, rows.length + 2)).toEqual([...rows, 'IV. TIẾN ĐỘ'])
    expect(lost(text)).toHaveLength(1)
  })

  it('a row broken over lines is one', () => {
    const text = 'TT Nội dung Phụ trách\n1 Tưới cây ở vườn hoa trước\ncổng Lớp 6B\n2 Lau bảng Lớp 7A\n\nHết.'
    expect(paragraphsOf(read(text))).toEqual([
      'TT Nội dung Phụ trách',
      '1 Tưới cây ở vườn hoa trước cổng Lớp 6B',
      '2 Lau bảng Lớp 7A',
      'Hết.',
    ])
  })

  it.each(['Trong năm có\n1 đợt phát động.\nCác xóm làm.', 'Mục tiêu\n1. Trồng cây\n2. Tưới cây'])(
    'nothing else is told so',
    (text) => {
      expect(lost(text)).toEqual([])
    },
  )
})
