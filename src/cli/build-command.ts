import { Command } from 'commander'
import { examples, type Finish } from './command.ts'
import { withRowOptions } from './row-options.ts'

/** `kehoach build` as its help tells it. */
export const buildCommand = (finish: Finish): Command =>
  withRowOptions(
    new Command('build')
      .description('dựng văn bản: mỗi tệp nguồn thành một DOCX và một PDF')
      .argument('<tệp...>', 'tệp .md hoặc .yaml; thư mục là mọi kế hoạch trong đó; “-” đọc từ đầu vào chuẩn')
      .option('--to <định dạng>', 'định dạng cần dựng, cách nhau bằng dấu phẩy: docx,pdf')
      .option('-o, --out <thư mục>', 'thư mục đặt kết quả (mặc định: cạnh tệp nguồn)')
      .option('-v, --verbose', 'in thêm hồ sơ cơ quan đang dùng')
      .option('--ho-so <tệp>', 'dùng hồ sơ cơ quan này, không tìm kehoach.yml cạnh tệp nguồn')
      .option('--mo', 'dựng xong thì mở PDF ra xem')
      .option('--strict', 'coi cảnh báo là lỗi')
      .option('--khong-bo-qua', 'tính cả những lỗi mà người soạn đã bỏ qua, kể cả bằng .kehoachignore')
      .option('--font-dir <thư mục>', 'thư mục có phông Times New Roman')
      .option('--theo <chương trình>', 'PDF ngắt dòng theo Word (mặc định) hoặc LibreOffice')
      .option('--dien-tu', 'phát hành điện tử: chỉ dẫn “Kèm theo …” để trống số và ngày')
      .option('--tach-phu-luc', 'mỗi phụ lục một tệp riêng, có dòng thông tin chữ ký số')
      .option('--truong-ky', 'thêm trường chữ ký số vào PDF, ở chỗ ký')
      .option('--data <tệp>', 'điền tệp nguồn như một mẫu: mỗi hàng của CSV, XLSX, YAML, JSON thành một văn bản'),
  )
    .option('--thu <hàng>', 'với --data: dựng thử một hàng, theo số thứ tự hoặc tên tệp ra, như 1 hoặc DV1')
    .option('--name <mẫu>', 'với --data: tên tệp ra, như "{{stt}}-{{ma}}"')
    .option(
      '-j, --jobs <số>',
      'số luồng cho nhiều tệp hoặc nhiều hàng (mặc định: số nhân của máy; máy hai nhân hoặc ít văn bản thì một)',
    )
    .option('--shard <i/n>', 'chỉ làm phần thứ i trong n phần bằng nhau của các hàng hoặc tệp')
    .option('--tiep-tuc', 'với --data: bỏ qua những văn bản đã dựng từ đúng đầu vào này')
    .option('--gop <tệp>', 'với --data: gộp PDF của mọi hàng vào một tệp để in, mỗi hàng một dấu trang')
    .option('--in-hai-mat', 'với --gop: thêm trang trắng để văn bản nào cũng bắt đầu ở tờ mới')
    .option('--zip <tệp>', 'với --data: nén các văn bản vào một tệp .zip')
    .option('--tong-hop <mẫu>', 'với --data: dựng thêm một văn bản từ mẫu này, có mọi hàng trong {{#each hang}}')
    .option('--bao-cao <tệp>', 'với --data: ghi kết quả từng hàng ra tệp .csv hoặc .json')
    .addHelpText(
      'after',
      examples('kehoach build plan.md', 'kehoach build ke-hoach/*.md --to pdf -o ban-in', 'kehoach build - < plan.md'),
    )
    .action(async (files, options) => finish(await (await import('../commands/build.ts')).build(files, options)))
