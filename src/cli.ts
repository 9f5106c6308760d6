import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { exit, UsageError } from './commands/usage.ts'

const { version } = manifest

/** Help, options and errors in Vietnamese; each command is loaded when it is called. */
function program(finish: (code: number) => void): Command {
  const kehoach = new Command('kehoach')
    .description('Dựng kế hoạch hành chính từ Markdown hoặc YAML thành DOCX và PDF theo Nghị định 30/2020/NĐ-CP.')
    .version(version, '-V, --version', 'in số phiên bản')
    .addHelpText('after', examples('kehoach build plan.md', 'kehoach check plan.md', 'kehoach build --help'))
  kehoach
    .command('build')
    .description('dựng văn bản: mỗi tệp nguồn thành một DOCX và một PDF')
    .argument('<tệp...>', 'tệp .md hoặc .yaml; “-” đọc từ đầu vào chuẩn')
    .option('--to <định dạng>', 'định dạng cần dựng, cách nhau bằng dấu phẩy: docx,pdf')
    .option('-o, --out <thư mục>', 'thư mục đặt kết quả (mặc định: cạnh tệp nguồn)')
    .option('--strict', 'coi cảnh báo là lỗi')
    .option('--font-dir <thư mục>', 'thư mục có phông Times New Roman')
    .option('--dien-tu', 'phát hành điện tử: chỉ dẫn “Kèm theo …” để trống số và ngày')
    .option('--tach-phu-luc', 'mỗi phụ lục một tệp riêng, có dòng thông tin chữ ký số')
    .option('--truong-ky', 'thêm trường chữ ký số vào PDF, ở chỗ ký')
    .option('--data <tệp>', 'điền tệp nguồn như một mẫu: mỗi hàng của CSV, XLSX, YAML, JSON thành một văn bản')
    .option('--name <mẫu>', 'với --data: tên tệp ra, như "{{stt}}-{{ma}}"')
    .option('-j, --jobs <số>', 'với --data: số luồng (mặc định: số nhân của máy)')
    .option('--shard <i/n>', 'chỉ làm phần thứ i trong n phần bằng nhau của các hàng hoặc tệp')
    .option('--tiep-tuc', 'với --data: bỏ qua những văn bản đã dựng từ đúng đầu vào này')
    .option('--bao-cao <tệp>', 'với --data: ghi kết quả từng hàng ra tệp .csv hoặc .json')
    .addHelpText(
      'after',
      examples('kehoach build plan.md', 'kehoach build ke-hoach/*.md --to pdf -o ban-in', 'kehoach build - < plan.md'),
    )
    .action(async (files, options) => finish(await (await import('./commands/build.ts')).build(files, options)))
  kehoach
    .command('check')
    .description('soát lỗi; chỉ ghi vào tệp nguồn khi có --fix')
    .argument('[tệp...]', 'tệp .md hoặc .yaml; “-” đọc từ đầu vào chuẩn')
    .option('--strict', 'coi cảnh báo là lỗi')
    .option('-q, --quiet', 'chỉ in lỗi')
    .option('--max-warnings <số>', 'coi là lỗi khi có nhiều cảnh báo hơn số này')
    .option('--format <dạng>', 'dạng báo cáo: text, json, github, sarif, junit')
    .option('--fix', 'sửa những chỗ sửa được chắc chắn')
    .option('--dry-run', 'với --fix: chỉ in những chỗ sẽ sửa')
    .option('--explain <quy tắc>', 'giải thích một quy tắc')
    .addHelpText('after', examples('kehoach check plan.md', 'kehoach check --strict ke-hoach/*.md'))
    .action(async (files, options) => finish(await (await import('./commands/check.ts')).checkFiles(files, options)))
  kehoach
    .command('new')
    .description('tạo kế hoạch từ mẫu, hồ sơ của cơ quan, hoặc kế hoạch năm sau từ kế hoạch cũ')
    .argument('[mẫu]', 'tên mẫu; không gõ thì in các mẫu đang có')
    .argument('[thư mục]', 'nơi đặt các tệp của mẫu (mặc định: thư mục cùng tên mẫu)')
    .option('--ghi-de', 'thay những tệp đã có')
    .option('--ho-so', 'ghi hồ sơ của cơ quan kehoach.yml; thiếu câu nào thì hỏi câu ấy')
    .option('--co-quan <tên>', 'với --ho-so: cơ quan ban hành; gõ lại để thêm dòng', listed)
    .option('--co-quan-chu-quan <tên>', 'với --ho-so: cơ quan chủ quản trực tiếp; gõ lại để thêm dòng', listed)
    .option('--ky-hieu <chữ>', 'với --ho-so: chữ viết tắt tên cơ quan')
    .option('--dia-danh <tên>', 'với --ho-so: địa danh')
    .option('--nguoi-ky <chức vụ: họ và tên>', 'với --ho-so: người ký; gõ lại cho mỗi người', listed)
    .option('--luu <chữ>', 'với --ho-so: chữ in sau “Lưu:”')
    .option('--tu <tệp>', 'kế hoạch năm sau từ kế hoạch này: bỏ số, ngày; dời các năm')
    .option('--nam <năm>', 'với --tu: năm của kế hoạch mới (mặc định: năm sau)')
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
      finish(await (await import('./commands/new.ts')).newPlan(template, folder, options)),
    )
  kehoach
    .command('import')
    .description('nhập kế hoạch cũ từ DOCX hoặc văn bản chép ra thành tệp nguồn .md')
    .argument('<tệp>', 'tệp .docx, .txt hoặc .md; “-” đọc chữ từ đầu vào chuẩn')
    .option('-o, --out <tệp>', 'tệp nguồn sẽ ghi (mặc định: cùng tên, đuôi .md; đọc từ “-” thì in ra)')
    .option('--nguyen-van', 'giữ số đề mục như bản gốc, không đánh lại')
    .option('--tach', 'kế hoạch ban hành kèm theo Quyết định: ghi phần Quyết định ra tệp riêng')
    .option('--ghi-de', 'thay tệp nguồn đã có')
    .option('--qua-libreoffice', 'đọc tệp .doc và các dạng khác qua LibreOffice')
    .addHelpText('after', examples('kehoach import ke-hoach-2025.docx', 'kehoach import ban-chep.txt -o plan.md'))
    .action(async (file, options) =>
      finish(await (await import('./commands/import-file.ts')).importFile(file, options)),
    )
  kehoach
    .command('schema')
    .description('in JSON Schema của phần khai báo, để trình soạn thảo gợi ý và soát lỗi')
    .addHelpText('after', examples('kehoach schema > kehoach.schema.json'))
    .option('--ho-so', 'JSON Schema của hồ sơ cơ quan kehoach.yml')
    .action(
      async (options) => void process.stdout.write(`${await (await import('./commands/schema.ts')).schema(options)}\n`),
    )
  for (const command of [kehoach, ...kehoach.commands]) inVietnamese(command)
  return kehoach
}

/** Collects the values of an option that is given again and again. */
const listed = (value: string, before: readonly string[] = []): string[] => [...before, value]

const examples = (...lines: string[]): string => `\nVí dụ:\n${lines.map((line) => `  ${line}`).join('\n')}`

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
}

const subcommandTerm = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`),
  ].join(' ')

function inVietnamese(command: Command): void {
  command
    .helpOption('-h, --help', 'in trợ giúp')
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, subcommandTerm })
    .usage(command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '<lệnh>'))
    .showHelpAfterError('(gõ thêm --help để xem cách dùng)')
    .configureOutput({ outputError: (text, write) => write(translated(text)) })
    .exitOverride()
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'in trợ giúp của một lệnh')
}

/** Commander's own complaints, which it offers only in English. */
const complaints: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/unknown option '(.*?)'/, 'không có tùy chọn “$1”'],
  [/unknown command '(.*?)'/, 'không có lệnh “$1”'],
  [/missing required argument '(.*?)'/, 'thiếu tham số <$1>'],
  [/option '(.*?)' argument missing/, 'tùy chọn “$1” cần một giá trị'],
  [/too many arguments.*/, 'thừa tham số'],
  [/\(Did you mean (.*?)\?\)/, '(có phải là $1?)'],
  [/^error: /, 'Lỗi: '],
]
const translated = (text: string): string =>
  complaints.reduce((line, [pattern, message]) => line.replace(pattern, message), text)

/** Runs the program; the only place that catches. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program((code) => {
      process.exitCode = code
    }).parseAsync([...argv])
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.clean : exit.usage
    else if (error instanceof UsageError) {
      process.stderr.write(`Lỗi: ${error.message}\n`)
      process.exitCode = exit.usage
    } else {
      const trace = error instanceof Error ? error.stack : String(error)
      process.stderr.write(
        `Lỗi của chương trình kehoach ${version}, không phải của văn bản. Xin báo lại kèm các dòng sau:\n${trace}\n`,
      )
      process.exitCode = exit.bug
    }
  }
}
