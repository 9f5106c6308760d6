import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach kham` as its help tells it. */
export const examineCommand = (finish: Finish): Command =>
  new Command('kham')
    .description('xem máy này có đủ những gì chương trình cần')
    .option('--format <dạng>', 'dạng kết quả: text, json')
    .addHelpText('after', examples('kehoach kham', 'kehoach kham --format json'))
    .action(async (options) => finish((await import('../commands/examine.ts')).examine(options)))
