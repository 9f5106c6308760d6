import { describe, expect, it } from 'vitest'
import { expanding, faults, filled } from './expanding.ts'

const data = {
  'Tên đơn vị': 'Phòng A',
  'Số tiền (đồng)': 5,
  ten: 'A',
  ds: [{ viec: 'x' }],
  nhom: { ho_ten: 'An' },
  ngay: '05/03/2026',
}

describe('a template says what is wrong, where, and what to do', () => {
  it.each<[template: string, ...expected: string[]]>([
    ['{{ten_don_v}}', '1:3 mau-thieu-du-lieu Dữ liệu không có “ten_don_v” → có phải là `ten_don_vi`?'],
    [
      '{{xyz}}',
      '1:3 mau-thieu-du-lieu Dữ liệu không có “xyz” → các tên có ở đây: `ten_don_vi`, `[Số tiền (đồng)]`, `ten`, `ds`, `nhom`, `ngay`',
    ],
    ['{{nhom.ho_tn}}', '1:3 mau-thieu-du-lieu Dữ liệu không có “nhom.ho_tn” → có phải là `ho_ten`?'],
    ['{{ten.a}}', '1:3 mau-thieu-du-lieu Dữ liệu không có “ten.a” → giá trị này không có các phần được đặt tên'],
    [
      '{{#each ds}}{{ten}}{{/each}}',
      '1:15 mau-thieu-du-lieu Dữ liệu không có “ten” → tên này ở ngoài vòng lặp: gõ `../ten`',
    ],
    [
      '{{../ten}}',
      '1:3 mau-thieu-du-lieu Ở đây không có “../ten” → bớt `../`: ở đây không có từng ấy vòng lặp bao ngoài',
    ],
    [
      '{{@index}}',
      '1:3 mau-thieu-du-lieu Ở đây không có “@index” → trong `{{#each}}` có `@index`, `@first`, `@last`, `@key`; ở mọi nơi có `@root`',
    ],
    ['{{tien}}', '1:3 mau-thieu-du-lieu Dữ liệu không có “tien” → nếu là hàm thì gõ `{{tien so_tien don_vi="đồng"}}`'],
    [
      '{{tien 1 don_vi=“đồng”}}',
      '1:17 mau-thieu-du-lieu Dữ liệu không có “‘đồng’” → chữ thì đặt trong dấu nháy thẳng: `"đồng"`',
    ],
    [
      '{{#each khong}}{{/each}}',
      '1:9 mau-thieu-du-lieu Dữ liệu không có “khong” → các tên có ở đây: `ten_don_vi`, `[Số tiền (đồng)]`, `ten`, `ds`, `nhom`, `ngay`',
    ],
    [
      '{{Tên đơn vị}}',
      '1:1 mau-ham-la “Tên đơn vị” có dấu cách nên không đọc được là một tên → đặt tên trong ngoặc vuông: `{{[Tên đơn vị]}}`',
    ],
    [
      '{{tien (Số tiền (đồng))}}',
      '1:8 mau-ham-la “Số tiền (đồng)” có dấu cách nên không đọc được là một tên → đặt tên trong ngoặc vuông: `{{[Số tiền (đồng)]}}`',
    ],
    ['{{ngya ngay}}', '1:1 mau-ham-la Không có hàm “ngya” → có phải là `ngay`?'],
    ['{{#nếu ten}}{{/nếu}}', '1:4 mau-khoi-la Không có khối “nếu” → các khối có ở đây: `if`, `unless`, `each`, `with`'],
    ['{{#eahc ds}}{{/eahc}}', '1:4 mau-khoi-la Không có khối “eahc” → có phải là `each`?'],
    [
      '{{#if}}{{/if}}',
      '1:4 mau-doi-so Khối `if` cần 1 giá trị, ở đây có 0 → gõ như `{{#if ten}}`; so sánh thì gõ `{{#if (bang a b)}}`',
    ],
    [
      '{{#each ten}}{{/each}}',
      '1:9 mau-doi-so Khối `each` cần một danh sách, ở đây là một giá trị → đưa vào một danh sách, hoặc in thẳng giá trị bằng `{{…}}`',
    ],
    ['{{#each ds x=1}}{{/each}}', '1:12 mau-doi-so Khối `each` không có tham số “x” → bỏ tham số này'],
    [
      '{{ds}}',
      '1:1 mau-khong-phai-chu “ds” là một danh sách, không in thẳng ra được → in từng mục bằng `{{#each …}}`, hoặc nối lại bằng `{{liet_ke …}}`',
    ],
    [
      '{{nhom}}',
      '1:1 mau-khong-phai-chu “nhom” là một nhóm giá trị, không in thẳng ra được → gõ tên của một giá trị bên trong, sau dấu chấm',
    ],
    ['{{> khong}}', '1:1 mau-con-thieu Không có mẫu con “khong” → sửa tên sau dấu `>`, hoặc tạo mẫu con ấy'],
    [
      '{{> con ten ds}}',
      '1:1 mau-doi-so Mẫu con chỉ nhận một giá trị đứng sau tên → đưa thêm bằng tên: `{{> ten-mau-con so=1}}`',
    ],
    ['{{> hong}}', '2:1 mau-khoi-chua-dong Khối “if” mở ở đây chưa được đóng → thêm `{{/if}}` ở cuối khối'],
    ['{{> vong}}', '1:3 mau-con-vong Mẫu con “vong” lại gọi chính nó → bỏ lời gọi này, hoặc lặp bằng `{{#each}}`'],
    ['{{> a}}', '1:3 mau-con-vong Mẫu con “a” lại gọi chính nó → bỏ lời gọi này, hoặc lặp bằng `{{#each}}`'],
    [
      '{{#> con}}{{/con}}',
      '1:1 mau-cu-phap Cách viết này của Handlebars không dùng được trong mẫu → tách phần chung ra một mẫu con và gọi bằng `{{> ten-mau-con}}`',
    ],
    ['\na {{#if b}}\nc', '2:3 mau-khoi-chua-dong Khối “if” mở ở đây chưa được đóng → thêm `{{/if}}` ở cuối khối'],
    [
      '{{#if a}}\n{{#each b}}\n{{/if}}',
      '2:4 mau-khoi-chua-dong Khối “each” mở ở đây chưa được đóng trước `{{/if}}` → thêm `{{/each}}` ở cuối khối',
    ],
    [
      'a {{/if}}',
      '1:3 mau-cu-phap Lời đóng khối này không có khối nào để đóng → bỏ đi, hoặc thêm lời mở như `{{#if …}}` ở trên',
    ],
    [
      '{{#if a}}{{else}}{{else}}{{/if}}',
      '1:18 mau-cu-phap `{{else}}` nằm sai chỗ → mỗi khối có một `{{else}}`, đứng giữa lời mở như `{{#if …}}` và lời đóng `{{/if}}`',
    ],
    ['ab {{ten', '1:4 mau-cu-phap Dấu `{{` ở đây chưa được đóng → thêm `}}`; nếu là chữ thì gõ `\\{{`'],
    ['ab {{ten {{ten}}', '1:4 mau-cu-phap Dấu `{{` ở đây chưa được đóng → thêm `}}`; nếu là chữ thì gõ `\\{{`'],
    [
      '{{}}',
      '1:1 mau-cu-phap Trong `{{…}}` thiếu tên hoặc giá trị → gõ tên của dữ liệu, như `{{ten_don_vi}}`; nếu là chữ thì gõ `\\{{`',
    ],
    [
      '{{ten + 1}}',
      '1:7 mau-cu-phap Không đọc được “+” trong `{{…}}` → tên có dấu cách hoặc ký hiệu thì đặt trong ngoặc vuông: `{{[Số tiền (đồng)]}}`; chữ thì đặt trong dấu nháy kép',
    ],
    [
      '{{#if ten == "A"}}{{/if}}',
      '1:12 mau-cu-phap Dấu `=` đặt chưa đúng → so sánh bằng `(bang a b)`; tham số viết liền như `don_vi="đồng"`',
    ],
    ['{{{ten}}', '1:1 mau-cu-phap Mở bằng `{{{` nhưng đóng bằng `}}` → đóng bằng `}}}`'],
    ['{{ten}}}', '1:1 mau-cu-phap Mở bằng `{{` nhưng đóng bằng `}}}` → đóng bằng `}}`'],
    [
      '{{tien (cong 1 2}}',
      '1:17 mau-cu-phap Dấu ngoặc trong `{{…}}` đặt chưa đúng → gõ như `{{tien (cong a b)}}`: mỗi `(` có một `)`',
    ],
    ['{{ #if ten}}', '1:4 mau-cu-phap Có dấu cách giữa `{{` và `#` → gõ liền nhau: `{{#`'],
    ['{{ds.0}}', '1:6 mau-cu-phap Không đọc được “0” sau dấu chấm → đặt số trong ngoặc vuông: `.[0]`'],
    [
      '{{nhom/../ten}}',
      '1:3 mau-cu-phap Tên “nhom/..…” không đọc được → `../` và `this` chỉ đứng ở đầu tên, như `../ten`',
    ],
    ['a\n{{!-- b', '2:1 mau-cu-phap Lời ghi chú mở ở đây chưa được đóng → thêm `--}}` ở cuối lời ghi chú'],
    [
      '{{{{nguyen_van}}}} b',
      '1:1 mau-cu-phap Khối nguyên văn mở ở đây chưa được đóng → thêm lời đóng, như `{{{{/nguyen_van}}}}`',
    ],
    [
      '{{{{nguyen_van ten}}}}{{{{/nguyen_van}}}}',
      '1:5 mau-doi-so Khối `nguyen_van` là khối nguyên văn, không nhận giá trị → gõ `{{{{nguyen_van}}}} … {{{{/nguyen_van}}}}`',
    ],
  ])('%s', (template, ...expected) => {
    const partials = { con: '', hong: 'a\n{{#if ten}}', vong: '- {{> vong}}', a: 'x {{> b}}', b: '- {{> a}}' }
    expect(filled(template, data, { partials })).toBe(expected.join('\n'))
  })

  it('and goes on to the next fault, with nothing for a result', () => {
    const { expanded, found } = expanding('{{a}} {{ten}} {{#if (tien ten)}}{{/if}} {{b}} {{cong c d}}', data)
    expect(expanded).toBeUndefined()
    expect(faults(found).map((line) => line.split(' ', 2).join(' '))).toEqual([
      '1:3 mau-thieu-du-lieu',
      '1:21 mau-doi-so',
      '1:43 mau-thieu-du-lieu',
      '1:54 mau-thieu-du-lieu',
      '1:56 mau-thieu-du-lieu',
    ])
  })

  it('once, however often a loop comes by', () => {
    const { found } = expanding('{{#each ds}}{{khong}}{{/each}}', { ds: Array(500).fill({ a: 1 }) })
    expect(found).toHaveLength(1)
  })
})
