import type { Chance } from '../../fuzz/chance.ts'
import type { PaperHead } from './paper.ts'
import { places, task } from './wording.ts'

/** An agency with who signs for it. */
export interface Office {
  readonly family: string
  readonly parents: readonly string[]
  readonly agency: readonly string[]
  readonly symbol: string
  /** Lines of authority and post, as offices of its kind have them. */
  readonly posts: readonly (readonly string[])[]
}

const state = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

const upper = (text: string): string => text.toLocaleUpperCase('vi')

type Draw = (chance: Chance) => Office

const council: Draw = (chance) => {
  const rank = chance.oneOf<keyof typeof places>(['xã', 'huyện', 'tỉnh'])
  const place = upper(`${rank} ${chance.oneOf<string>(places[rank])}`)
  const board = chance.onceIn(3) ? 'TM. UBND' : 'TM. ỦY BAN NHÂN DÂN'
  return {
    family: 'UBND',
    parents: rank === 'xã' && chance.onceIn(3) ? [`UBND HUYỆN ${upper(chance.oneOf(places.huyện))}`] : [],
    agency: chance.onceIn(3) ? [`ỦY BAN NHÂN DÂN ${place}`] : ['ỦY BAN NHÂN DÂN', place],
    symbol: 'UBND',
    posts: [
      [board, 'CHỦ TỊCH'],
      [board, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
      ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG NỘI VỤ'],
    ],
  }
}

const department: Draw = (chance) => {
  const [names, symbol] = chance.oneOf<readonly [readonly string[], string]>([
    [['SỞ Y TẾ'], 'SYT'],
    [['SỞ NỘI VỤ'], 'SNV'],
    [['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'], 'SVHTTDL'],
    [['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], 'SNNMT'],
  ])
  const over = chance.oneOf(['UBND TỈNH', 'ỦY BAN NHÂN DÂN TỈNH'])
  return {
    family: 'sở',
    parents: [`${over} ${upper(chance.oneOf(places.tỉnh))}`],
    agency: names,
    symbol,
    posts: [
      ['GIÁM ĐỐC'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
      ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG NGHIỆP VỤ'],
    ],
  }
}

const school: Draw = (chance) => ({
  family: 'trường, bệnh viện',
  ...chance.oneOf<Pick<Office, 'parents' | 'agency' | 'symbol' | 'posts'>>([
    {
      parents: [`PHÒNG GD&ĐT HUYỆN ${upper(chance.oneOf(places.huyện))}`],
      agency: [chance.oneOf(['TRƯỜNG THCS LÊ LỢI', 'TRƯỜNG TIỂU HỌC ĐÔNG KHÊ', 'TRƯỜNG MẦM NON HOA SEN'])],
      symbol: chance.oneOf(['THCS', 'TrTH', 'MNHS']),
      posts: [['HIỆU TRƯỞNG'], ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    },
    {
      parents: [`SỞ Y TẾ ${upper(chance.oneOf(places.tỉnh))}`],
      agency: chance.oneOf<readonly string[]>([['BỆNH VIỆN ĐA KHOA', 'THANH GIANG'], ['BỆNH VIỆN PHỔI BÌNH AN']]),
      symbol: 'BV',
      posts: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    },
  ]),
})

const party: Draw = (chance) => ({
  family: 'Đảng',
  parents: [`HUYỆN ỦY ${upper(chance.oneOf(places.huyện))}`],
  agency: [`ĐẢNG ỦY XÃ ${upper(chance.oneOf(places.xã))}`],
  symbol: 'ĐU',
  posts: [
    ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
    ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    ['TM. BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'],
  ],
})

const youth: Draw = (chance) => ({
  family: 'Đoàn',
  parents: [`HUYỆN ĐOÀN ${upper(chance.oneOf(places.huyện))}`],
  agency: [chance.oneOf(['BCH ĐOÀN XÃ ', 'ĐOÀN XÃ ']) + upper(chance.oneOf(places.xã))],
  symbol: 'ĐTN',
  posts: [
    ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'],
    ['TM. BAN CHẤP HÀNH', 'PHÓ BÍ THƯ'],
  ],
})

const front: Draw = (chance) => ({
  family: 'Mặt trận, Công đoàn',
  ...chance.oneOf<Pick<Office, 'parents' | 'agency' | 'symbol' | 'posts'>>([
    {
      parents: ['ỦY BAN MTTQ VIỆT NAM', `XÃ ${upper(chance.oneOf(places.xã))}`],
      agency: ['BAN THƯỜNG TRỰC'],
      symbol: 'MTTQ-BTT',
      posts: [
        ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
        ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH'],
      ],
    },
    {
      parents: [`LIÊN ĐOÀN LAO ĐỘNG HUYỆN ${upper(chance.oneOf(places.huyện))}`],
      agency: ['CÔNG ĐOÀN TRƯỜNG THCS LÊ LỢI'],
      symbol: 'CĐ',
      posts: [
        ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH'],
        ['TM. BAN CHẤP HÀNH', 'PHÓ CHỦ TỊCH'],
      ],
    },
  ]),
})

const company: Draw = (chance) => ({
  family: 'công ty, trung tâm',
  ...chance.oneOf<Pick<Office, 'parents' | 'agency' | 'symbol' | 'posts'>>([
    {
      parents: [],
      agency: ['CÔNG TY TNHH MỘT THÀNH VIÊN', `MÔI TRƯỜNG ĐÔ THỊ ${upper(chance.oneOf(places.tỉnh))}`],
      symbol: 'MTĐT',
      posts: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['TỔNG GIÁM ĐỐC']],
    },
    {
      parents: [chance.oneOf(['SỞ TƯ PHÁP', 'SỞ NỘI VỤ'])],
      agency: [chance.oneOf(['TRUNG TÂM TRỢ GIÚP PHÁP LÝ', 'TRUNG TÂM LƯU TRỮ LỊCH SỬ'])],
      symbol: chance.oneOf(['TTTGPL', 'TTLTLS']),
      posts: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['Q. GIÁM ĐỐC']],
    },
  ]),
})

/** An office of one of the families whose headers differ. */
export const drawOffice = (chance: Chance): Office =>
  chance.oneOf([council, department, school, party, youth, front, company])(chance)

/** The head of a plan of an office. */
export function drawHead(chance: Chance, office: Office): PaperHead {
  const number = chance.onceIn(8) ? undefined : 1 + chance.below(400)
  const [type, short] = chance.onceIn(6)
    ? chance.oneOf<readonly [string, string]>([
        ['Chương trình', 'CTr'],
        ['Phương án', 'PA'],
        ['Đề án', 'ĐA'],
      ])
    : (['Kế hoạch', 'KH'] as const)
  const slashed = office.family !== 'Đảng' && office.family !== 'Đoàn'
  const typed = number === undefined ? '     ' : String(number).padStart(2, '0')
  const month = 1 + chance.below(12)
  const dayless = chance.onceIn(10)
  const abstract = drawAbstract(chance)
  return {
    family: office.family,
    type,
    parents: office.parents,
    agency: office.agency,
    ...(office.family === 'Đảng' && { stars: '*' }),
    ...(office.family === 'Đoàn' && { stars: '***' }),
    numbered: slashed
      ? chance.oneOf([
          `Số: ${typed}/${short}-${office.symbol}`,
          `Số: ${typed}/${short}-${office.symbol}`,
          `Số: ${typed} /${short} - ${office.symbol}`,
        ])
      : `Số${chance.onceIn(2) ? ':' : ''} ${typed}-${short}/${office.symbol}`,
    ...(number !== undefined && { number }),
    symbol: office.symbol,
    regime: regimeOf(office.family),
    place: chance.oneOf(['Hòa Lạc', 'Bình An', 'Thanh Giang']),
    ...(!dayless && { day: 1 + chance.below(28) }),
    month,
    year: 2024 + chance.below(3),
    abstract,
    draft: chance.onceIn(12),
  }
}

const regimeOf = (family: string): readonly string[] => {
  if (family === 'Đảng') return ['ĐẢNG CỘNG SẢN VIỆT NAM']
  return family === 'Đoàn' ? ['ĐOÀN TNCS HỒ CHÍ MINH'] : state
}

/** One to three lines, in sentence case or in capitals. */
function drawAbstract(chance: Chance): string[] {
  const first = `${chance.onceIn(5) ? 'Về việc ' : ''}${task(chance)}`
  const lines = [
    first,
    ...(chance.onceIn(2) ? ['và tăng cường nền nếp làm việc của cơ quan, đơn vị'] : []),
    chance.oneOf(['năm 2026', 'trên địa bàn, giai đoạn 2026 - 2030', 'tháng 5 năm 2026']),
  ]
  const joined = lines.length === 2 && chance.onceIn(2) ? [lines.join(' ')] : lines
  return chance.onceIn(4) ? joined.map(upper) : joined
}
