import { moreNoWords, phraseRows } from './misspelt-phrases.ts'

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
thứt = thức
trỉ = chỉ
trủ = chủ
phâm = phẩm
tổ trức, tổ chứt = tổ chức
công chứt = công chức
viên chứt = viên chức
chứt năng = chức năng
chứt vụ = chức vụ
tiếp tụt = tiếp tục
liên tụt = liên tục
thủ tụt = thủ tục
khắc phụt = khắc phục
kỹ thuậc = kỹ thuật
đề xuấc = đề xuất
sản xuấc = sản xuất
nghiêm ngặc = nghiêm ngặt
chặc chẽ = chặt chẽ
mặc trận = mặt trận
phác triển, phát chiển, phát triên = phát triển
phác huy = phát huy
thiếc thực = thiết thực
thiếc yếu = thiết yếu
cần thiếc = cần thiết
trang thiếc bị = trang thiết bị
chi tiếc = chi tiết
tiếc kiệm = tiết kiệm
nhấc trí = nhất trí
chấc lượng, trất lượng = chất lượng
mục đít = mục đích
thành tít = thành tích
an toàng = an toàn
toàng diện = toàn diện
bàng giao = bàn giao
công khay = công khai
thàn lập = thành lập
điều hàn = điều hành
hợp tát = hợp tác
công tát = công tác
chính sát = chính sách
danh sát = danh sách
ngân sát = ngân sách
sát nhập = sáp nhập
bàn hoàn công việc = bàn giao công việc
bàn hoàn hồ sơ = bàn giao hồ sơ
bàn hoàn tài liệu = bàn giao tài liệu
tranh dành = tranh giành
dành dật, giành dật, dành giật = giành giật
dải quyết = giải quyết
dải pháp = giải pháp
dao thông = giao thông
dao nhiệm vụ = giao nhiệm vụ
dám đốc = giám đốc
dáo dục = giáo dục
dáo viên = giáo viên
dấy mời = giấy mời
dấy phép = giấy phép
dúp đỡ = giúp đỡ
giữ liệu, giử liệu, dử liệu = dữ liệu
dữ gìn, dử gìn = giữ gìn
dữ vững, dử vững = giữ vững
dới thiệu = giới thiệu
dới hạn = giới hạn
dai đoạn = giai đoạn
giự án = dự án
giự toán = dự toán
giự kiến = dự kiến
chưởng phòng = trưởng phòng
hiệu chưởng = hiệu trưởng
môi chường, môi trương = môi trường
thị chường, thị trương = thị trường
chường học = trường học
hỗ chợ, hổ chợ, hổ trợ = hỗ trợ
bố chí = bố trí
trính sách = chính sách
trính quyền = chính quyền
trứng nhận = chứng nhận
tranh trấp = tranh chấp
chanh thủ = tranh thủ
trúc mừng = chúc mừng
chao đổi = trao đổi
chao tặng = trao tặng
chang bị = trang bị
chạm y tế = trạm y tế
chụ sở = trụ sở
chực ban = trực ban
chực tiếp = trực tiếp
chực tuyến = trực tuyến
thường chực = thường trực
nãnh đạo = lãnh đạo
lâng cao = nâng cao
lội dung, nôi dung, nội dụng = nội dung
lông thôn = nông thôn
nịch sử = lịch sử
nực lượng = lực lượng
trách nhiêm, chách nhiêm = trách nhiệm
nhiêm vụ, nhiệm dụ = nhiệm vụ
bảo vê = bảo vệ
cán bô = cán bộ
thực hiên = thực hiện
triên khai = triển khai
tuyên truyên, tuyền truyền = tuyên truyền
truyên thông = truyền thông
kinh nghiện = kinh nghiệm
khó khăng = khó khăn
vướng mắt, vưỡng mắc, vướn mắc = vướng mắc
thời hạng = thời hạn
ý kiếng = ý kiến
sáng kiếng = sáng kiến
phấn dấu = phấn đấu
dự trử = dự trữ
quy đinh = quy định
quyết đinh = quyết định
nghị đinh = nghị định
xác đinh = xác định
ổn đinh = ổn định
đai biểu = đại biểu
đia phương = địa phương
đia bàn = địa bàn
đia điểm = địa điểm
bao cáo = báo cáo
chương trinh = chương trình
quy trinh = quy trình
quá trinh = quá trình
công trinh = công trình
tờ trinh = tờ trình
chinh quyền = chính quyền
hành chinh = hành chính
tài chinh = tài chính
nguôn lực = nguồn lực
tăng cương = tăng cường
sử dung = sử dụng
nhu câu = nhu cầu
xã hôi = xã hội
hôi nghị = hội nghị
`

/** Syllables that are no word, by those that they are typed for: hỏi for ngã, and the other way round. */
const noWords =
  'thễ thể|tuyễn tuyển|chuyễn chuyển|biễu biểu|hiễu hiểu|điễm điểm|hiễm hiểm|kiễm kiểm|hiễn hiển|kiễu kiểu|quyễn quyển|diển diễn|nhiểm nhiễm|miển miễn|nhiểu nhiễu|giãm giảm|cãm cảm|phãi phải|bãng bảng|bãn bản|quãn quản|quã quả|hưỡng hưởng|thưỡng thưởng|xưỡng xưởng|trưỡng trưởng|dưởng dưỡng|cưởng cưỡng|hửu hữu|cũa của|vửng vững|sẳn sẵn|lổi lỗi|xữ xử|sữ sử|thữ thử|ngử ngữ|tữ tử|trử trữ|kễ kể|chĩ chỉ|đũ đủ|khõe khỏe|khoãn khoản|giử giữ|gữi gửi|chổ chỗ|tỗ tổ|tỗng tổng|phỗ phổ|thỗ thổ|cẫn cẩn|phẫm phẩm|khẫn khẩn|chuẫn chuẩn'

/**
 * Syllables that are in no word: a mistake of two words that has one is a mistake wherever it stands, while “gia công xuất khẩu”
 * only looks like “công suất”.
 */
export const inNoWord: ReadonlySet<string> = new Set(
  `
biễu|cãm|cãnh|cẫm|cẫn|chấc|chiển|chĩ|chọng|chứt|chuẫn|chuyễn|cưởng|dẩn|diếm|diển|dủng|dưởng|đãm|điễm|đũ|giãm|giử|giự|hiễm|hoach|hưỡng|hửu|khã|khẵng|khẫn|khõe|kiễm|kiễu
miển|nãnh|nghỉa|nguôn|nhiêm|nhiểm|phãi|phãn|phẫm|phõng|phỗ|quãn|sãn|sẳn|sữ|thàn|thũ|thuậc|thuẩn|thưỡng|tiển|toàng|tỗ|tỗng|trể|triên|triễn|trức|trưỡng|tuỗi|tuyễn|tưỡng|ũng
vủ|vửng|vướn|vưỡng|xãn|xẳn|xắp|xẽ|xĩ|xoạn|xoát|xỡ|xuấc|xuôn|xư|xữ|xự|xữa
`
    .trim()
    .split(/[|\n]/),
)

/** What is right, by the mistake, both in small letters; made when it is first asked for. */
export function misspellings(): ReadonlyMap<string, string> {
  made ??= new Map([
    ...`${noWords}|${moreNoWords}`
      .split('|')
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
    ...`${rows}${phraseRows}`
      .trim()
      .split(/\n+/)
      .flatMap((row) => {
        const [wrong = '', right = ''] = row.split(' = ')
        return wrong.split(', ').map((one): [string, string] => [one, right])
      }),
  ])
  return made
}
let made: ReadonlyMap<string, string> | undefined
