import type { Chance } from '../../fuzz/chance.ts'
import type { Part } from './paper.ts'

/** A place that no map has, by its rank. */
export const places = {
  xã: ['Hòa Lạc', 'Tân Phú Thượng', 'Đông Khê', 'Yên Sở Hạ'],
  huyện: ['Bình An', 'Lạc Sơn', 'Thanh Giang'],
  tỉnh: ['Bình An', 'Trường Giang', 'Đông Hải'],
} as const

/** Some of a list, each once, in its order. */
export function someOf<T>(chance: Chance, all: readonly T[], count: number): T[] {
  const left = all.map((one, at) => ({ one, at, rank: chance.below(1e6) }))
  return left
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** As many as are asked for, each made anew. */
export const manyOf = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

const acts = [
  'Phát quang',
  'Thu gom',
  'Rà soát',
  'Kiểm tra',
  'Tuyên truyền về',
  'Tổ chức',
  'Lập',
  'Bố trí',
  'Hướng dẫn',
  'Khơi thông',
  'Sửa chữa',
  'Trồng',
  'Tổng hợp',
  'Niêm yết',
  'Phối hợp bảo vệ',
  'Cập nhật',
  'Chuẩn bị',
  'Nghiệm thu',
  'Đôn đốc',
  'Theo dõi',
] as const
const things = [
  'cỏ dọc đường liên thôn',
  'rác thải sinh hoạt tại chợ',
  'rãnh thoát nước quanh trường học',
  'danh sách hộ đăng ký',
  'cây xanh ở nhà văn hóa',
  'hồ sơ lưu trữ của các phòng',
  'hệ thống loa truyền thanh',
  'lịch trực của các tổ',
  'dụng cụ lao động',
  'biển báo ở ngã ba',
  'sổ theo dõi hằng tháng',
  'vườn hoa trước trụ sở',
  'kho vật tư của đơn vị',
  'giếng nước công cộng',
  'mương tưới nội đồng',
  'bảng tin của thôn',
  'phòng đọc sách',
  'sân chơi của thiếu nhi',
  'đèn chiếu sáng ngõ xóm',
] as const
const ends = [
  'trước ngày 15 tháng 5 năm 2026',
  'trên địa bàn',
  'bảo đảm an toàn, tiết kiệm',
  'theo phân công của Trưởng ban',
  'và báo cáo kết quả về Văn phòng',
  'theo Kế hoạch số 41/KH-UBND ngày 12/3/2026',
  'bằng nguồn kinh phí thường xuyên',
  'xong trong quý II năm 2026',
  'với sự tham gia của 120 hộ',
  'ở nơi đông người qua lại',
  'không để tồn đọng kéo dài',
  'theo Điều 5 của Quy chế',
  'tại 03 thôn',
  'từ 7 giờ 30 phút đến 11 giờ',
  'đúng quy định của pháp luật',
] as const

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** A piece of work in a few words, without a mark at its end. */
export const task = (chance: Chance): string => `${chance.oneOf(acts)} ${chance.oneOf(things)}`

/** A sentence of one to four pieces of work; the mark at its end is left to whoever sets it. */
export function sentence(chance: Chance): string {
  const parts = manyOf(1 + chance.below(4), () => task(chance))
  const [first = '', ...others] = parts
  const end = chance.onceIn(4) ? '' : ` ${chance.oneOf(ends)}`
  return [first, ...others.map(lowered)].join(chance.onceIn(6) ? '; ' : ', ') + end
}

/** A paragraph of one to three sentences. */
export const paragraph = (chance: Chance): string => manyOf(1 + chance.below(3), () => `${sentence(chance)}.`).join(' ')

/** Titles of mục; all but the last of a plan. */
export const sectionTitles = [
  'Mục đích, yêu cầu',
  'Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy và trách nhiệm của người đứng đầu các đơn vị',
  'Mục tiêu',
  'Đối tượng, phạm vi',
  'Nội dung',
  'Nhiệm vụ và giải pháp',
  'Thời gian, địa điểm',
  'Thành phần tham gia',
  'Kinh phí thực hiện',
  'Công tác tuyên truyền',
  'Phân công nhiệm vụ',
] as const

/** Titles of khoản. */
export const clauseTitles = [
  'Mục đích',
  'Yêu cầu',
  'Kiểm tra việc chấp hành nội quy và giữ gìn trật tự ở nơi làm việc của các đơn vị',
  'Thời gian',
  'Địa điểm',
  'Phòng Tài chính - Kế hoạch',
  'Văn phòng',
  'Trưởng các thôn',
  'Vệ sinh đường làng',
  'Chỉnh trang trụ sở',
  'Công tác chuẩn bị',
  'Các tổ tự quản',
  'Nội dung thi đua',
  'Khen thưởng',
  'Hội Cựu chiến binh',
  'Chế độ thông tin, báo cáo',
  'Đoàn thanh niên',
  'Cơ sở vật chất',
  'Kiểm tra, giám sát',
] as const

/** Who gets a plan. */
export const recipientNames = [
  'UBND tỉnh (để báo cáo)',
  'Thường trực HĐND xã',
  'Các phòng, ban chuyên môn',
  'Trưởng các thôn',
  'Các trường học',
  'Lãnh đạo cơ quan',
  'Cổng thông tin điện tử',
  'Trạm Y tế',
  'Các tổ chức chính trị - xã hội',
  'Đài Truyền thanh',
  'Các đơn vị trực thuộc',
  'Ban Thường vụ (b/c)',
  'Như Điều 3',
  'CT, các PCT',
  'Ủy ban nhân dân các xã, phường trên địa bàn huyện và các đơn vị sự nghiệp trực thuộc (để thực hiện)',
  'Sở Nội vụ, Sở Tài chính',
] as const

/** Who signs. */
export const people = [
  'Đỗ Văn Khang',
  'Cao Thị Mỵ',
  'Vũ Thị Hồng Nhung',
  'Ngô Quang Huy',
  'Lê Thị Bích Ngọc',
  'Trần Minh Đức',
  'Phạm Công Tạ',
  'Hoàng Yến',
  'Nguyễn Đăng Khoa',
  'Bùi Xuân Trường',
  'Lò Thị Xuân',
  'Y Bliu Niê',
] as const

const item = (text: string): Part => ({ kind: 'item', label: '-', text })

/** Dashes of a few words, without a mark at their ends. */
export const shortItems = (chance: Chance): Part[] => manyOf(2 + chance.below(4), () => item(task(chance)))

/** Dashes that each open with a name before a colon, as when and where of a meeting. */
export const itemsWithNames = (chance: Chance): Part[] => [
  item(
    `Thời gian: ${chance.oneOf(['8 giờ 00 phút, ngày 15/5/2026', 'Từ ngày 10/5 đến ngày 20/5/2026', 'Tháng 6 năm 2026'])}`,
  ),
  item(`Địa điểm: ${chance.oneOf(['Nhà văn hóa thôn Đông', 'Hội trường A', 'Sân trường THCS Lê Lợi'])}.`),
  ...(chance.onceIn(2) ? [item(`Thành phần: ${sentence(chance)}.`)] : []),
]
