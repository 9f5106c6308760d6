import { describe, expect, it } from 'vitest'
import { helpers } from '../../src/template/helpers/index.ts'
import { filled } from './expanding.ts'

const data = {
  'Ngày họp': '5/3/2026',
  ngay: { year: 2026, month: 2, day: 14 },
  thang: '11/2026',
  nam: 2026,
  trong: '',
  so: '7',
  gia: '1.250.000',
  le: 1234567.5,
  lon: '123456789012345678901',
  ngo: {
    text: '1.250',
    readings: new Set([
      { units: 1250n, decimals: 0 },
      { units: 125n, decimals: 2 },
    ]),
  },
  ty_le: '12,5%',
  tron: { text: '1.234.567', readings: new Set([{ units: 12345674n, decimals: 1 }]) },
  ten: 'Sở Nội vụ',
  chu: ['một', 'hai', 'ba'],
  hai: ['một', 'hai'],
  mot: ['một'],
  khong: [],
  don_vi: [
    { 'Tên đơn vị': 'Phòng A', so: 1 },
    { 'Tên đơn vị': 'Phòng B', so: 2 },
    { 'Tên đơn vị': '', so: 3 },
  ],
}

describe.each<readonly [template: string, expected: string]>([
  ['{{ngay ngay_hop}}', 'ngày 05 tháng 3 năm 2026'],
  ['{{ngay ngay}}', 'ngày 14 tháng 02 năm 2026'],
  ['{{ngay "01/01/2026"}}', 'ngày 01 tháng 01 năm 2026'],
  ['{{ngay "2026-10-31"}}', 'ngày 31 tháng 10 năm 2026'],
  ['{{ngay "ngày 9 tháng 12 năm 2026"}}', 'ngày 09 tháng 12 năm 2026'],
  ['{{ngay thang}}', 'tháng 11 năm 2026'],
  ['{{ngay nam}}', 'năm 2026'],
  ['{{ngay ngay_hop hoa=true}}', 'Ngày 05 tháng 3 năm 2026'],
  ['[{{ngay trong}}]', '[]'],
  ['{{ngay}}', '14/02/2026'],
  ['{{thang ngay_hop}}', '3'],
  ['{{thang ngay}}', '02'],
  ['{{thang}}', '11/2026'],
  ['{{nam ngay_hop}}', '2026'],
  ['{{nam_sau ngay_hop}} {{nam_truoc nam}} {{nam_sau thang}}', '2027 2025 2027'],
  ['{{nam_sau "2026"}}', '2027'],
  ['{{tien gia}} {{tien le}} {{tien 1000}} {{tien -1500}}', '1.250.000 1.234.567,5 1.000 -1.500'],
  ['{{tien gia don_vi="đồng"}}', '1.250.000 đồng'],
  ['{{tien lon}}', '123.456.789.012.345.678.901'],
  ['[{{tien trong don_vi="đồng"}}]', '[]'],
  ['{{tien (cong gia 1)}}', '1.250.001'],
  ['{{so so}} {{so 10}} {{so 0}} {{so "07"}} {{so 1.5}}', '07 10 00 07 1,5'],
  ['{{so so 3}} {{so 1234 3}} {{so 5 1}} {{so -5 3}} {{so trong 3}}', '007 1234 5 -5 '],
  [
    '{{phan_tram 0.125}} {{phan_tram "12,5%"}} {{phan_tram "12.5 %"}} {{phan_tram 1}} {{phan_tram trong}}',
    '12,5% 12,5% 12,5% 100% ',
  ],
  ['{{phan_tram 0.12345 le=1}} {{phan_tram "0,5"}} {{phan_tram 0}} {{phan_tram -0.05}}', '12,3% 50% 0% -5%'],
  ['{{tron}}, {{tien tron}}', '1.234.567, 1.234.567'],
  ['{{dem (tach "-")}} {{dem (tach "–")}} {{dem (tach "a; -; b-c")}}', '0 0 2'],
  ['{{ngay "05/03/2026 08:30"}}, {{ngay "2026-03-05T08:30:00"}}', 'ngày 05 tháng 3 năm 2026, ngày 05 tháng 3 năm 2026'],
  ['{{liet_ke (tach "a; b\nc;")}} {{dem (tach trong)}} {{liet_ke (tach "a, b" dau=",")}}', 'a, b và c 0 a và b'],
  ['{{la_ma 1}} {{la_ma "4"}} {{la_ma 2026}} {{la_ma 3999}}', 'I IV MMXXVI MMMCMXCIX'],
  [
    '{{thu_tu 1}}, {{thu_tu 2}}, {{thu_tu 3}}, {{thu_tu 4}}, {{thu_tu 5}}',
    'thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm',
  ],
  [
    '{{thu_tu 10}}, {{thu_tu 14}}, {{thu_tu 15}}, {{thu_tu 21}}',
    'thứ mười, thứ mười bốn, thứ mười lăm, thứ hai mươi mốt',
  ],
  ['{{thu_tu "24" hoa=true}}', 'Thứ hai mươi tư'],
  ['{{liet_ke chu}}; {{liet_ke hai}}; {{liet_ke mot}}; [{{liet_ke khong}}]', 'một, hai và ba; một và hai; một; []'],
  ['{{liet_ke don_vi cot="ten_don_vi"}}', 'Phòng A và Phòng B'],
  ['{{liet_ke don_vi cot="so"}}', '1, 2 và 3'],
  ['{{liet_ke ten}}[{{liet_ke trong}}]', 'Sở Nội vụ[]'],
  ['{{dem chu}} {{dem khong}} {{dem trong}}', '3 0 0'],
  ['{{hoa ten}} {{thuong ten}}', 'SỞ NỘI VỤ sở nội vụ'],
  ['{{hoa (bang_chu 4)}}', 'BỐN'],
  ['{{cong 1 2}} {{cong "1,5" gia}} {{tru 1 2}} {{tru 0.3 0.1}}', '3 1250001,5 -1 0,2'],
  ['{{cong 9007199254740991 2}} {{tru "12345678901234567890,05" 0.05}}', '9007199254740993 12345678901234567890'],
  ['{{#if (bang so 7)}}a{{/if}}{{#if (bang "7,0" 7)}}b{{/if}}{{#if (bang "007" 7)}}c{{/if}}', 'ab'],
  ['{{#if (bang ten "Sở Nội vụ ")}}a{{/if}}{{#if (bang trong null)}}b{{/if}}{{#if (bang trong 0)}}c{{/if}}', 'ab'],
  ['{{#if (bang ngay "14/02/2026")}}a{{/if}}{{#if (khac ten "A")}}b{{/if}}{{#if (khac so 7)}}c{{/if}}', 'ab'],
  ['{{#if (lon_hon gia 1000)}}a{{/if}}{{#if (lon_hon 1 1)}}b{{/if}}{{#if (lon_hon ngay_hop ngay)}}c{{/if}}', 'ac'],
  [
    '{{ngo}}{{#if (bang ngo "1.250")}}a{{/if}}{{#if (lon_hon ty_le 0.1)}}b{{/if}}{{#if (bang ty_le "12,50%")}}c{{/if}}',
    '1.250abc',
  ],
  ['{{#if (lon_hon ngay "15/02/2026")}}a{{else}}b{{/if}}', 'b'],
  ['{{Bảng_chữ 5}} {{TIEN 1000}}', 'năm 1.000'],
])('%s', (template, expected) => {
  it(`gives ${expected}`, () => {
    expect(filled(template, data)).toBe(expected)
  })
})

describe('a helper says what is wrong with', () => {
  it.each([
    ['{{tien ngo}}', 'Hàm `tien`: “1.250” là 1250 hay 1,25: trong cột này dấu chấm, dấu phẩy có hai cách hiểu'],
    ['{{bang_chu ngo}}', 'Hàm `bang_chu`: “1.250” là 1250 hay 1,25'],
    ['{{#if (lon_hon ngo 1)}}{{/if}}', 'Hàm `lon_hon`: “1.250” là 1250 hay 1,25'],
    ['{{#if (bang ngo 1250)}}{{/if}}', 'Hàm `bang`: “1.250” là 1250 hay 1,25'],
    [
      '{{ngay "32/01/2026"}}',
      'Hàm `ngay`: “32/01/2026” là ngày không có thật: tháng 1 năm 2026 có 31 ngày → sửa lại ngày',
    ],
    ['{{ngay ten}}', 'Hàm `ngay`: “Sở Nội vụ” không phải là ngày tháng → gõ ngày/tháng/năm như 15/04/2024'],
    ['{{ngay ngay hoa="co"}}', 'Hàm `ngay`: `hoa` phải là true hoặc false → gõ `hoa=true`'],
    ['{{thang nam}}', 'Hàm `thang`: ngày này không có phần cần lấy → ghi đủ ngày/tháng/năm'],
    ['{{ngay chu}}', 'Hàm `ngay`: “danh sách” không phải là ngày tháng'],
    ['{{tien ten}}', 'Hàm `tien`: “Sở Nội vụ” không phải là số → đưa vào một số'],
    ['{{tien gia so}}', 'Hàm `tien`: cần 1 giá trị, ở đây có 2 → gõ như `{{tien so_tien don_vi="đồng"}}`'],
    ['{{tien gia donvi="đ"}}', 'Hàm `tien`: không có tham số “donvi” → có phải là `don_vi`?'],
    ['{{so so 0}}', 'Hàm `so`: “0” không phải là số chữ số → gõ như `{{so stt 3}}`, từ 1 đến 9 chữ số'],
    ['{{so so 3 4}}', 'Hàm `so`: cần 1 giá trị, ở đây có 3'],
    ['{{phan_tram 12.5}}', 'Hàm `phan_tram`: “12,5” là 12,5% hay 1.250%, không rõ'],
    ['{{phan_tram ten}}', 'Hàm `phan_tram`: “Sở Nội vụ” không phải là số'],
    ['{{so gia x=1}}', 'Hàm `so`: không có tham số “x” → gõ như `{{so so_van_ban}}`'],
    ['{{la_ma 0}}', 'Hàm `la_ma`: “0” không viết được bằng số La Mã → đưa vào một số nguyên từ 1 đến 3999'],
    ['{{thu_tu 0}}', 'Hàm `thu_tu`: “0” không phải là số thứ tự'],
    ['{{liet_ke don_vi}}', 'Hàm `liet_ke`: mỗi mục có nhiều giá trị → chọn một cột'],
    ['{{liet_ke don_vi cot="ten"}}', 'Hàm `liet_ke`: có mục không có cột “ten” → các cột có ở đây: `ten_don_vi`, `so`'],
    ['{{dem ten}}', 'Hàm `dem`: giá trị này không phải là danh sách'],
    ['{{hoa chu}}', 'Hàm `hoa`: giá trị này không phải là chữ'],
    ['{{cong gia ten}}', 'Hàm `cong`: “Sở Nội vụ” không phải là số'],
    ['{{cong gia trong}}', 'Hàm `cong`: “” không phải là số'],
    ['{{#if (lon_hon ten 1)}}{{/if}}', 'Hàm `lon_hon`: “Sở Nội vụ” không so được lớn nhỏ'],
    ['{{#if (lon_hon 1 ngay)}}{{/if}}', 'Hàm `lon_hon`: “14/02/2026” không so được lớn nhỏ'],
    ['{{#if (bang chu 3)}}{{/if}}', 'Hàm `bang`: chỉ so sánh được chữ, số và ngày'],
  ])('%s', (template, fault) => {
    expect(filled(template, data)).toContain(`mau-doi-so ${fault}`)
  })

  it('has a name in its usage', () => {
    for (const { name, usage } of helpers) expect(usage).toContain(`${name} `)
  })
})
