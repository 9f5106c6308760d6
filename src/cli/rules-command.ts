import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach rules` as its help tells it. */
export const rulesCommand = (finish: Finish): Command =>
  new Command('rules')
    .description('liệt kê mọi quy tắc: tên, mức, nhóm, tóm tắt')
    .option('--format <dạng>', 'dạng in: text, json')
    .option('-o, --out <tệp>', 'ghi ra tệp (PowerShell 5 ghi “>” thành UTF-16)')
    .option('--ghi-de', 'với -o: thay tệp đã có')
    .addHelpText('after', examples('kehoach rules', 'kehoach rules --format json', 'kehoach check --explain nhay-cap'))
    .action(async (options) => finish((await import('../commands/list-rules.ts')).listRules(options)))
