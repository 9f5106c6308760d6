import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach kham` as its help tells it. */
export const examineCommand = (finish: Finish): Command =>
  new Command('kham')
    .description('xem máy này có đủ những gì chương trình cần, và hồ sơ cơ quan dùng ở đây nói gì')
    .option('--ho-so <tệp>', 'xem hồ sơ cơ quan này, không tìm từ thư mục đang đứng')
    .option('--format <dạng>', 'dạng kết quả: text, json')
    .option('-o, --out <tệp>', 'ghi ra tệp (PowerShell 5 ghi “>” thành UTF-16)')
    .option('--ghi-de', 'với -o: thay tệp đã có')
    .addHelpText('after', examples('kehoach kham', 'kehoach kham --format json'))
    .action(async (options) => finish((await import('../commands/examine.ts')).examine(options)))
