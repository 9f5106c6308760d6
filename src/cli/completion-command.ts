import { Argument, Command } from 'commander'
import { examples, type Finish } from './command.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell']

/** `kehoach completion` as its help tells it. */
export const completionCommand = (finish: Finish): Command =>
  new Command('completion')
    .description('in lời khai để phím Tab điền tiếp lệnh, tùy chọn, tên tệp')
    .addArgument(new Argument('<vỏ lệnh>', 'bash, zsh, fish hoặc powershell').choices(shells))
    .addHelpText(
      'after',
      examples(
        'kehoach completion powershell >> $PROFILE',
        'kehoach completion bash > ~/.local/share/bash-completion/completions/kehoach',
        'kehoach completion fish > ~/.config/fish/completions/kehoach.fish',
      ),
    )
    .action(async (shell: string) => {
      const { printScript } = await import('../commands/completion.ts')
      finish(printScript(shell))
    })

/** What the script of `completion` asks at each Tab; not in the help. */
export const completeCommand = (finish: Finish): Command => {
  const command = new Command('complete').argument('[chữ...]').allowUnknownOption()
  return command.action(async (words: string[]) => {
    const { offer } = await import('../commands/completion.ts')
    finish(offer(command.parent ?? command, words))
  })
}
