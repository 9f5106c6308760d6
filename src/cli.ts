import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { buildCommand } from './cli/build-command.ts'
import { checkCommand, plainFlags } from './cli/check-command.ts'
import { type Declaration, examples, type Finish } from './cli/command.ts'
import { completeCommand, completionCommand } from './cli/completion-command.ts'
import { examineCommand } from './cli/examine-command.ts'
import { importCommand } from './cli/import-command.ts'
import { installCommand, uninstallCommand } from './cli/install-command.ts'
import { mcpCommand } from './cli/mcp-command.ts'
import { newCommand } from './cli/new-command.ts'
import { previewCommand } from './cli/preview-command.ts'
import { rulesCommand } from './cli/rules-command.ts'
import { schemaCommand } from './cli/schema-command.ts'
import { speakVietnamese } from './cli/vietnamese-help.ts'
import { crashReport } from './commands/crash-report.ts'
import { outliveListeners, tell } from './commands/print.ts'
import { exit, UsageError } from './commands/usage.ts'

/** In the order of the help. */
const declarations: readonly Declaration[] = [
  buildCommand,
  checkCommand,
  previewCommand,
  newCommand,
  importCommand,
  rulesCommand,
  schemaCommand,
  mcpCommand,
  examineCommand,
  completionCommand,
  installCommand,
  uninstallCommand,
]

function program(finish: Finish): Command {
  const kehoach = new Command('kehoach')
    .description('Dựng kế hoạch hành chính từ Markdown hoặc YAML thành DOCX và PDF theo Nghị định 30/2020/NĐ-CP.')
    .version(manifest.version, '-V, --version', 'in số phiên bản')
    .addHelpText('after', examples('kehoach build plan.md', 'kehoach check plan.md', 'kehoach build --help'))
  for (const declare of declarations) kehoach.addCommand(declare(finish))
  kehoach.addCommand(completeCommand(finish), { hidden: true })
  for (const command of [kehoach, ...kehoach.commands]) speakVietnamese(command)
  return kehoach
}

/** Runs the program; what is thrown becomes an exit code here. */
export async function main(argv: readonly string[]): Promise<void> {
  outliveListeners()
  try {
    await program((code) => {
      process.exitCode = code
    }).parseAsync(plainFlags(argv))
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.clean : exit.usage
    else if (error instanceof UsageError) {
      tell(`Lỗi: ${error.message}`, ...error.rest.map((line) => `     ${line}`))
      process.exitCode = exit.usage
    } else {
      tell(...crashReport(error))
      process.exitCode = exit.bug
    }
  }
}
