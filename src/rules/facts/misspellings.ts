/**
 * Words that are mistyped otherwise than by a tone or by s and x: each line a mistake, or several, and what is right.
 * Source: Hoàng Phê (chủ biên), Từ điển tiếng Việt, Viện Ngôn ngữ học; looked through in November 2026.
 */
const rows = `
nghành = ngành
triễn = triển
mổi = mỗi
nhửng = những
củng như = cũng như
chỉnh chu = chỉn chu
thăm quan = tham quan
giành cho = dành cho
giành thời gian = dành thời gian
giành riêng = dành riêng
dành giải = giành giải
dành chiến thắng = giành chiến thắng
chuẩn đoán = chẩn đoán
trao dồi, trau giồi, trao giồi = trau dồi
đọc giả = độc giả
vô hình chung = vô hình trung
tựu chung lại = tựu trung lại
trân thành = chân thành
chân trọng = trân trọng
bắc buộc, bắt buột = bắt buộc
thắt mắc, thắc mắt = thắc mắc
khắc khe = khắt khe
khắt phục = khắc phục
mạnh dạng = mạnh dạn
lãng mạng = lãng mạn
sáng lạng, sán lạng, xán lạng = xán lạn
chín mùi = chín muồi
tháo vác = tháo vát
xúi dục = xúi giục
thúc dục = thúc giục
giấu diếm = giấu giếm
kiện toàng = kiện toàn
suất xắc = xuất sắc
công kênh = cồng kềnh
đánh gia = đánh giá
nghĩ lể, nghĩ lễ, nghỉ lể = nghỉ lễ
nghi nhận = ghi nhận
cập nhập = cập nhật
đồng nhấc = đồng nhất
thống nhấc = thống nhất
bàn dao = bàn giao
tham dia = tham gia
tuyên chuyền, truyên truyền = tuyên truyền
chuyền thông = truyền thông
chú chọng, trú trọng = chú trọng
chủ chương, trủ trương = chủ trương
trương trình, chương chình = chương trình
chiển khai = triển khai
trấp hành = chấp hành
tập chung = tập trung
chung tâm = trung tâm
chung ương = trung ương
chật tự = trật tự
chách nhiệm, trách nhiện = trách nhiệm
nhiện vụ = nhiệm vụ
kế hoach = kế hoạch
`

/** What is right, by the mistake, both in small letters; made when it is first asked for. */
export function misspellings(): ReadonlyMap<string, string> {
  made ??= new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [wrong = '', right = ''] = row.split(' = ')
        return wrong.split(', ').map((one): [string, string] => [one, right])
      }),
  )
  return made
}
let made: ReadonlyMap<string, string> | undefined
