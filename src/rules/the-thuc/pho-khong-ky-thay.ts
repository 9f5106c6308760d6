import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

/** Deputies, but not of a unit that one stands above: those sign by order. */
const deputy = /^(?:Phó\s|Thứ trưởng|Hiệu phó|.{1,24}(?<=[\s])phó$)/i
/** Bodies that a deputy may sign for as such. */
const collective =
  /(?:ban|ủy ban|uỷ ban) (?:thường vụ|thường trực|chấp hành)|thường trực|đoàn chủ tịch|đảng ủy|đảng uỷ|ban bí thư|chi ủy/i

/** A deputy who signs without KT. */
export const deputyAlone: Rule = {
  id: 'pho-khong-ky-thay',
  group: 'the-thuc',
  severity: 'error',
  clause: cite('M.II k.7 đ.b'),
  summary: 'Cấp phó ký thay cấp trưởng: có “KT.” và chức vụ của cấp trưởng ở dòng trên.',
  why: 'Cấp phó không ký nhân danh mình; thiếu “KT.” thì văn bản bị coi là ký sai thẩm quyền.',
  good: [
    { keys: 'nguoi_ky: {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {thay_mat: Ban Thường trực, chuc_vu: Phó Chủ tịch, ho_ten: Trần Thị Bình}' },
    {
      keys: 'nguoi_ky: {thua_lenh: Giám đốc, ky_thay: Trưởng phòng, chuc_vu: Phó Trưởng phòng, ho_ten: Trần Thị Bình}',
    },
    { keys: 'nguoi_ky: {quyen: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    { keys: 'nguoi_ky:\n  chuc_vu: Phó Giám đốc\n  ho_ten: Trần Thị Bình', at: ['2:12 Phó Giám đốc'] },
    {
      keys: 'nguoi_ky:\n  thay_mat: Ủy ban nhân dân\n  chuc_vu: Phó Chủ tịch\n  ho_ten: Trần Thị Bình',
      at: ['3:12 Phó Chủ tịch'],
    },
    { body: 'Nắm tình hình.\n\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bình', keys: 'nguoi_ky:', at: ['4:1 PHÓ GIÁM ĐỐC'] },
  ],
  *check({ meta }) {
    for (const { given, path } of typedSigners(meta)) {
      const { chuc_vu: post = '', thay_mat: body = '' } = given
      if (!deputy.test(post.trim()) || given.ky_thay || given.quyen || collective.test(body)) continue
      if (given.thua_lenh || given.thua_uy_quyen) continue
      const head = headOf(post.trim())
      // What is typed as on paper, below the text, has no key.
      const isInBody = meta.typedKey([...path, 'chuc_vu']) === ''
      yield {
        message: `“${post.trim()}” ký mà không có “KT.” và chức vụ của cấp trưởng`,
        hint: isInBody
          ? `gõ “KT. ${(head ?? '').toLocaleUpperCase('vi') || '…'}” ở dòng trên “${post.trim().toLocaleUpperCase('vi')}”`
          : head
            ? `thêm \`ky_thay: ${head}\` trên \`chuc_vu\``
            : 'thêm `ky_thay:` với chức vụ của cấp trưởng',
        place: meta.placeOf([...path, 'chuc_vu']),
      }
    }
  },
}

function headOf(post: string): string | undefined {
  const [, head] = /^Phó\s+(?:Chủ tịch Thường trực|(.+))$/i.exec(post) ?? []
  if (/^Thứ trưởng/i.test(post)) return 'Bộ trưởng'
  const at = head?.search(/ (?:phụ trách|điều hành|thường trực)/i) ?? -1
  const bare = at < 0 ? head : head?.slice(0, at)
  return bare && bare.charAt(0).toUpperCase() + bare.slice(1)
}
