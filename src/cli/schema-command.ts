import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach schema` as its help tells it. */
export const schemaCommand = (finish: Finish): Command =>
  new Command('schema')
    .description('in JSON Schema của phần khai báo, để trình soạn thảo gợi ý và soát lỗi')
    .addHelpText('after', examples('kehoach schema > kehoach.schema.json'))
    .option('--ho-so', 'JSON Schema của hồ sơ cơ quan kehoach.yml')
    .action(
      async (options) =>
        void process.stdout.write(`${await (await import('../commands/schema.ts')).schema(options)}\n`),
    )
