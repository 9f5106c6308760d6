import type { Rule } from '../rule.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { misspeltAt, properNamesIn, wrongCapitals } from './sai-chu-hoa.ts'

const nations = 'Liên hợp quốc'
const words = ['liên hợp quốc', 'unesco', 'unicef', 'undp', 'unfpa', 'asean', 'apec', 'wto', 'oecd']
const pattern = () =>
  /[lL]iên [hH]ợp [qQ]uốc|(?<![\w.@/#-])(?:[uU]n(?:esco|icef|dp|fpa)|[aA](?:sean|pec)|[wW]to|[oO]ecd)(?![\w@/-]|\.\w)/g

/** Capitals of bodies of the world: `Liên hợp quốc`, `UNESCO`. */
export const worldBodies: Rule = {
  id: 'viet-hoa-to-chuc-quoc-te',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 2 Mục IV'),
  summary: 'Viết “Liên hợp quốc”; tên viết tắt của tổ chức quốc tế viết in hoa: UNESCO, ASEAN.',
  why: 'Tên dịch viết hoa như tên cơ quan Việt Nam, tên viết tắt giữ như nguyên ngữ.',
  good: [
    { body: 'Theo khuyến nghị của Liên hợp quốc, UNESCO, ASEAN và WTO.' },
    { body: 'Xem tại asean.org và https://example.org/unesco; thư điện tử wto@example.vn.' },
  ],
  bad: [
    { body: 'Khuyến nghị của Liên Hợp Quốc.', at: ['1:17 Liên Hợp Quốc'], fixed: 'Khuyến nghị của Liên hợp quốc.' },
    {
      body: 'Di sản do Unesco ghi danh, các nước Asean.',
      at: ['1:11 Unesco', '1:37 Asean'],
      fixed: 'Di sản do UNESCO ghi danh, các nước ASEAN.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of properNamesIn(prose, words, pattern)) {
      const right = typed.includes(' ') ? nations : typed.toUpperCase()
      if (misspeltAt(prose, index, right)) yield wrongCapitals(prose, index, right)
    }
  },
}
