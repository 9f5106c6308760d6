import { spawn } from 'node:child_process'

/** How each system is asked to open a file or an address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...before: string[]]>>> = {
  // `start` takes the first words in quotes for a title.
  win32: ['cmd', '/c', 'start', '""'],
  darwin: ['open'],
}

/** Milliseconds after which a program that goes on is taken to have opened what it was given. */
const patience = 3000

/** Opens a file or an address in the program that the system has for it; gives whether it could. */
export function openBySystem(target: string): Promise<boolean> {
  const isWindows = process.platform === 'win32'
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...before, isWindows ? `"${target}"` : target], {
    stdio: 'ignore',
    detached: !isWindows,
    windowsVerbatimArguments: true,
    windowsHide: true,
  })
  opener.unref()
  return new Promise((settle) => {
    const timer = setTimeout(() => settle(true), patience)
    const end = (could: boolean) => {
      clearTimeout(timer)
      settle(could)
    }
    opener.on('error', () => end(false))
    opener.on('exit', (code) => end(code === 0))
  })
}
