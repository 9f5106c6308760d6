import type { Held } from './held.ts'
import { isLeap, type Years } from './verdict.ts'

/** What a new year makes wrong though it names no year, or counts years. */
export const remindersIn = (text: string, plan: Years): Held[] =>
  [...always, ...of(plan)].flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length, why })),
  )

type Reminder = readonly [pattern: RegExp, why: string]

const weekday = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)'
const date = String.raw`(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)(?!\d)`
const onWeekday = 'xem lại thứ trong tuần'

const always: readonly Reminder[] = [
  [new RegExp(String.raw`${weekday},? \(?${date}`, 'gi'), onWeekday],
  [new RegExp(String.raw`${date},? (?:\(${weekday}\)|${weekday})`, 'gi'), onWeekday],
  [/kỷ niệm (?:lần thứ )?\d{1,4} năm|\d{1,4} năm (?:ngày|thành lập|truyền thống)(?= )/gi, 'số năm kỷ niệm: tính lại'],
  [/lần thứ [A-Za-zÀ-ỹ\d]+(?:,| [-–])? (?:năm )?\d{4}(?!\d)/gi, 'số lần: tính lại'],
]

const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ']
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi']

const of = ({ from, to }: Years): Reminder[] => [
  [
    new RegExp(
      [-1, 0, 1].map((step) => `${stems[(from + step) % 10]} ${branches[(from + step) % 12]}`).join('|'),
      'gi',
    ),
    'tên năm âm lịch: sửa lại',
  ],
  [
    new RegExp(String.raw`(?<![\d/])\d{1,2}/\d{1,2}/${String(from % 100).padStart(2, '0')}(?![\d/])`, 'g'),
    'năm viết hai chữ số: sửa lại',
  ],
  ...(isLeap(to) ? [] : [[/(?<!\d)29(?:\/0?2| tháng 0?2)(?!\d|\/| năm)/g, `năm ${to} không có ngày 29/02`] as const]),
]
