import type { Command } from 'commander'
import { tell } from '../commands/print.ts'

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

/** Has a command speak Vietnamese: its help, and what commander complains of. */
export function speakVietnamese(command: Command): void {
  command
    .helpOption('-h, --help', 'in trợ giúp')
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, subcommandTerm })
    .usage(command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '<lệnh>'))
    .showHelpAfterError('(gõ thêm --help để xem cách dùng)')
    .configureOutput({ outputError: (text) => tell(...translate(text).trimEnd().split('\n')) })
    .exitOverride()
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'in trợ giúp của một lệnh')
}

/** Commander's own complaints, which it offers only in English. */
const complaints: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/unknown option '(.*?)'/, 'không có tùy chọn “$1”'],
  [
    /(?<=^error: )unknown command '(.*\.(?:md|markdown|ya?ml))'/i,
    'thiếu tên lệnh. Gõ `kehoach build $1` để dựng, `kehoach check $1` để soát',
  ],
  [/unknown command '(.*?)'/, 'không có lệnh “$1”'],
  [/missing required argument '(.*?)'/, 'thiếu tham số <$1>'],
  [/option '([^']*)' argument missing/, 'tùy chọn “$1” cần một giá trị'],
  [/too many arguments for 'import'.*/, 'kehoach import nhận mỗi lần một tệp; chọn từng tệp một'],
  [/too many arguments.*/, 'thừa tham số'],
  [/\(Did you mean (?:one of )?([^?(]*)\?\)/, '(có phải là $1?)'],
  [/^error: /, 'Lỗi: '],
]
const translate = (text: string): string =>
  complaints.reduce((line, [pattern, message]) => line.replace(pattern, message), text)
