import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, upperCase } from './chu-cai.ts'
import { matchesIn, proseOf } from './loi-van.ts'

const families =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Trịnh|Mai|Cao|Lâm|Đào|Hà|Tạ|Tô|Trương|Tống|Vương|Quách|Kiều|Thái|Châu'
const whole = `[${upperCase}][${lowerCase}]+`
const middleNames = [' văn ', ' thị ', ' đức ', ' hữu ', ' xuân ', ' ngọc ', ' minh ', ' thanh ', ' quang ', ' đình ']
/** A middle name in small letters; no other words stand between a family name and a given one. */
const middle = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:${families}) (?:${middleNames.map((name) => name.trim()).join('|')}) ${whole}(?: ${whole})?(?![A-Za-zÀ-ỹ])`,
  'g',
)
/** A family name in small letters behind what only persons are called. */
const family = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à) ((?:${families.toLowerCase()}) ${whole}(?: ${whole}){0,2})(?![A-Za-zÀ-ỹ])`,
  'g',
)
const titles = ['ồng chí ', 'Ông ', 'ông ', 'Bà ', 'bà ']

/** The name of a person with a part in small letters. */
export const personInSmall: Rule = {
  id: 'ten-nguoi-viet-thuong',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Tên người viết hoa chữ đầu của mọi tiếng.',
  why: 'Tên người viết thường là thiếu tôn trọng, và tìm theo tên không ra.',
  good: [{ body: 'Giao đồng chí Nguyễn Văn Mạnh, bà Lê Thị Hoa; đường Hồ Xuân Hương; tỉnh Lâm Đồng thanh tra Sở.' }],
  bad: [
    {
      body: 'Giao đồng chí Nguyễn văn Mạnh và bà lê Thị Hoa.',
      at: ['1:15 Nguyễn văn Mạnh', '1:37 lê Thị Hoa'],
      fixed: 'Giao đồng chí Nguyễn Văn Mạnh và bà Lê Thị Hoa.',
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const found = [...matchesIn(lines, middle, ...middleNames), ...matchesIn(lines, family, ...titles)]
    for (const { 0: all, 1: typed = all, index } of found) {
      const to = index + all.length
      const right = typed.replace(/(?<![A-Za-zÀ-ỹ])[a-zà-ỹ]/g, (letter) => letter.toUpperCase())
      yield foundAt(lines, [to - typed.length, to], {
        message: `Tên người “${typed}” có tiếng viết thường`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
