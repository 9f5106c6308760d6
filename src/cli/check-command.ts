import { Command, Option } from 'commander'
import { examples, type Finish } from './command.ts'
import { withRowOptions } from './row-options.ts'

/** A flag whose value would take the next word, a file, where it has none: with its value it is one of its own. */
const fixHints = '--fix-ca-goi-y'

/** Arguments as commander takes them: `--fix=ca-goi-y` under a name of its own. */
export const plainFlags = (argv: readonly string[]): string[] =>
  argv.map((word) => (word === '--fix=ca-goi-y' ? fixHints : word))

/** `kehoach check` as its help tells it. */
export const checkCommand = (finish: Finish): Command =>
  withRowOptions(
    new Command('check')
      .description('soát lỗi; chỉ ghi vào tệp nguồn khi có --fix; tệp .docx thì soát nội dung, chưa xét trình bày')
      .argument(
        '[tệp...]',
        'tệp .md, .yaml hoặc .docx; thư mục là mọi kế hoạch .md, .yaml trong đó; “-” đọc từ đầu vào chuẩn',
      )
      .option('--strict', 'coi cảnh báo là lỗi')
      .option('--khong-bo-qua', 'tính cả những lỗi mà người soạn đã bỏ qua, kể cả bằng .kehoachignore')
      .option('-q, --quiet', 'chỉ in lỗi')
      .option('-v, --verbose', 'in thêm hồ sơ cơ quan đang dùng')
      .option('--ho-so <tệp>', 'dùng hồ sơ cơ quan này, không tìm kehoach.yml cạnh tệp nguồn')
      .option('--max-warnings <số>', 'coi là lỗi khi có nhiều cảnh báo hơn số này')
      .option('--since <mốc git>', 'chỉ soát kế hoạch đã đổi từ đó, hoặc có hồ sơ, số liệu, tệp chèn, ảnh đã đổi')
      .option('--staged', 'chỉ soát những gì sắp commit, đúng như trong index của git')
      .option('--stdin-filename <tệp>', 'với “-”: coi đầu vào chuẩn là nội dung của tệp này')
      .option('--watch', 'soát lại mỗi khi tệp nguồn, hay hồ sơ, số liệu, ảnh của nó thay đổi, cho đến khi nhấn Ctrl+C')
      .option('--moc <tệp>', 'chỉ tính những lỗi chưa có trong tệp mốc')
      .option('--ghi-moc', 'với --moc: ghi những lỗi đang có vào tệp mốc')
      .option(
        '--format <dạng>',
        'dạng báo cáo: text, json, github, sarif, junit, gitlab; nhiều dạng một lần: sarif=a.sarif,junit=b.xml,text',
      )
      .option('--root <thư mục>', 'đường dẫn trong báo cáo tính từ thư mục này (mặc định: gốc của kho git)')
      .option('-o, --out <tệp>', 'với --format: ghi báo cáo ra tệp (PowerShell 5 ghi “>” thành UTF-16)')
      .option('--fix', 'sửa những chỗ sửa được chắc chắn; --fix=ca-goi-y sửa cả những chỗ chỉ là gợi ý')
      .addOption(new Option(fixHints).hideHelp())
      .option('--dry-run', 'với --fix: chỉ in những chỗ sẽ sửa')
      .option('--bo-qua', 'liệt kê mọi lời bỏ qua: chỗ, quy tắc, số chỗ, từ ngày nào (theo git), lý do')
      .option('--data <tệp>', 'soát mẫu với số liệu này: lỗi của số liệu và của từng hàng, không dựng'),
  )
    .option('--thu <hàng>', 'với --data: chỉ soát một hàng, theo số thứ tự hoặc tên tệp ra')
    .option('--name <mẫu>', 'với --data: tên tệp ra, như khi dựng')
    .option('--explain <tên>', 'giải thích một tên trong ngoặc vuông ở kết quả')
    .addHelpText(
      'after',
      examples(
        'kehoach check plan.md',
        'kehoach check van-ban.docx',
        'kehoach check --strict ke-hoach',
        'kehoach check --staged -q',
      ),
    )
    .action(async (files, options) => finish(await (await import('../commands/check.ts')).checkFiles(files, options)))
