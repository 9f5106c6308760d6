import { readdirSync } from 'node:fs'
import { type Complete, RootCommand } from '@bomb.sh/tab'
import type { Command, Option } from 'commander'
import { statAt } from './disk/stat.ts'
import { builtInTemplates } from './new/template-folders.ts'
import { exit } from './usage.ts'

/** `kehoach completion`: what a shell runs once so that it asks the program at each Tab. */
export function printScript(shell: string): number {
  new RootCommand().setup('kehoach', 'kehoach', shell)
  return exit.clean
}

/** Prints what may stand in place of the last word, each with what it means, for the script of a shell. */
export function offer(program: Command, words: readonly string[]): number {
  const known = new RootCommand()
  for (const command of program.createHelp().visibleCommands(program)) {
    const its = known.command(command.name(), command.description())
    for (const option of command.createHelp().visibleOptions(command)) addOption(its, option)
    for (const { argChoices, variadic, name } of command.registeredArguments.map(plainly)) {
      const choices = () => argChoices ?? wordsFor(command.name(), name, words.at(-1) ?? '')
      const tellChoices = (complete: Complete) => {
        for (const word of choices()) complete(word, '')
      }
      its.argument(name, tellChoices, variadic)
    }
  }
  known.parse([...words])
  return exit.clean
}

const plainly = (argument: Command['registeredArguments'][number]) => ({ ...argument, name: argument.name() })

function addOption(to: ReturnType<RootCommand['command']>, { long, short, description, required }: Option): void {
  if (!long) return
  const [name, letter] = [long.slice(2), short?.slice(1)]
  if (required) to.option(name, description, () => {}, letter)
  else to.option(name, description, letter)
}

/** What an argument may be that has no list of its own. */
function wordsFor(command: string, argument: string, typed: string): string[] {
  if (command === 'new') return argument === 'mẫu' ? builtInTemplates().map(({ id }) => id) : filesAt(typed, /^$/)
  return filesAt(typed, command === 'import' ? /\.(?:docx|txt|md)$/i : /\.(?:md|markdown|ya?ml)$/i)
}

/** The files of a kind and the folders in the folder that a path has got to, with the way there as it was typed. */
function filesAt(typed: string, kind: RegExp): string[] {
  const way = typed.slice(0, Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1)
  const folder = way === '' ? '.' : way
  if (!statAt(folder)?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || kind.test(entry.name)))
    .map(({ name }) => `${way}${name}`)
    .sort()
}
