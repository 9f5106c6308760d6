import { spawn } from 'node:child_process'

/** How each system is asked to open an address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...before: string[]]>>> = {
  // `start` takes the first words in quotes for a title.
  win32: ['cmd', '/c', 'start', '""'],
  darwin: ['open'],
}

/** Opens an address in the user's browser; `onFailure` is told where the system can't. */
export function openBrowser(address: string, onFailure: () => void): void {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...before, address], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsVerbatimArguments: true,
    windowsHide: true,
  })
  opener.on('error', onFailure)
  opener.on('exit', (code) => {
    if (code !== 0) onFailure()
  })
  opener.unref()
}
