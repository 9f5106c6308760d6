import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach schema` as its help tells it. */
export const schemaCommand = (finish: Finish): Command =>
  new Command('schema')
    .description('in JSON Schema của phần khai báo, để trình soạn thảo gợi ý và soát lỗi')
    .addHelpText('after', examples('kehoach schema -o kehoach.schema.json'))
    .option('--ho-so', 'JSON Schema của hồ sơ cơ quan kehoach.yml')
    .option('-o, --out <tệp>', 'ghi ra tệp (PowerShell 5 ghi “>” thành UTF-16)')
    .option('--ghi-de', 'với -o: thay tệp đã có, dù không phải JSON Schema của chương trình')
    .action(async (options) => finish(await (await import('../commands/schema.ts')).schema(options)))
