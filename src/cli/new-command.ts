import { Command } from 'commander'
import { collect, examples, type Finish } from './command.ts'

/** `kehoach new` as its help tells it. */
export const newCommand = (finish: Finish): Command =>
  new Command('new')
    .description('tạo kế hoạch từ mẫu, hồ sơ của cơ quan, hoặc kế hoạch năm sau từ kế hoạch cũ')
    .argument('[mẫu]', 'tên mẫu; không gõ thì máy hỏi')
    .argument('[thư mục]', 'nơi đặt kế hoạch (mặc định: thư mục đang đứng; với --mau: thư mục cùng tên mẫu)')
    .option('--ghi-de', 'thay những tệp đã có')
    .option('--mau', 'ghi mẫu còn dấu {{…}} cùng tệp số liệu, để dựng nhiều văn bản')
    .option('--ho-so', 'ghi hồ sơ của cơ quan kehoach.yml; thiếu câu nào thì hỏi câu ấy')
    .option('--co-quan <tên>', 'trả lời trước, cả với --ho-so: cơ quan ban hành; gõ lại để thêm dòng', collect)
    .option(
      '--co-quan-chu-quan <tên>',
      'trả lời trước, cả với --ho-so: cơ quan chủ quản trực tiếp; gõ lại để thêm dòng',
      collect,
    )
    .option('--ky-hieu <chữ>', 'trả lời trước, cả với --ho-so: chữ viết tắt tên cơ quan')
    .option('--dia-danh <tên>', 'trả lời trước, cả với --ho-so: địa danh')
    .option('--nguoi-ky <chức vụ: họ và tên>', 'trả lời trước, cả với --ho-so: người ký; gõ lại cho mỗi người', collect)
    .option('--luu <chữ>', 'với --ho-so: chữ in sau “Lưu:”')
    .option('--noi-nhan <tên>', 'trả lời trước: nơi nhận; gõ lại cho mỗi nơi', collect)
    .option('--dien <tên=giá trị>', 'trả lời trước một câu của mẫu; gõ lại cho mỗi câu', collect)
    .option('--tu <tệp>', 'kế hoạch năm sau từ kế hoạch này: bỏ số, ngày; dời các năm')
    .option('--nam <năm>', 'với --tu: năm của kế hoạch mới (mặc định: năm sau)')
    .option('--nam-cu <năm>', 'với --tu: năm của kế hoạch cũ, nếu máy đoán sai')
    .option('--hoi', 'với --tu: hỏi từng việc chưa chắc, đổi hay giữ')
    .option('--format <dạng>', 'với --tu: bản kê các chỗ, text (mặc định) hoặc json')
    .option('-o, --out <tệp>', 'với --tu: tệp nguồn sẽ ghi (mặc định: tên cũ với năm mới)')
    .addHelpText(
      'after',
      examples(
        'kehoach new tap-huan',
        'kehoach new --ho-so --co-quan "Sở Nội vụ" --ky-hieu SNV --dia-danh "Bình An" --nguoi-ky "Giám đốc: Trần Thị Bình"',
        'kehoach new --tu ke-hoach-2025.md --nam 2026',
      ),
    )
    .action(async (template, folder, options) =>
      finish(await (await import('../commands/new.ts')).newPlan(template, folder, options)),
    )
