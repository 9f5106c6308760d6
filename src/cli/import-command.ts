import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach import` as its help tells it. */
export const importCommand = (finish: Finish): Command =>
  new Command('import')
    .description('nhập kế hoạch cũ từ DOCX hoặc văn bản chép ra thành tệp nguồn .md')
    .argument('<tệp>', 'tệp .docx, .txt hoặc .md; “-” đọc chữ từ đầu vào chuẩn')
    .option('-o, --out <tệp>', 'tệp nguồn sẽ ghi (mặc định: cùng tên, đuôi .md; đọc từ “-” thì in ra)')
    .option('--nguyen-van', 'giữ số đề mục như bản gốc, không đánh lại')
    .option('--tach', 'kế hoạch ban hành kèm theo Quyết định: ghi phần Quyết định ra tệp riêng')
    .option('--bao-cao <tệp.json>', 'ghi báo cáo cho máy đọc: nhận ra gì, ở dòng nào, chắc đến đâu, bỏ lại chữ nào')
    .option('--ghi-de', 'thay tệp nguồn đã có')
    .option('--qua-libreoffice', 'đọc tệp .doc và các dạng khác qua LibreOffice')
    .addHelpText('after', examples('kehoach import ke-hoach-2025.docx', 'kehoach import ban-chep.txt -o plan.md'))
    .action(async (file, options) =>
      finish(await (await import('../commands/import-file.ts')).importFile(file, options)),
    )
