import { Command } from 'commander'
import { examples, type Finish } from './command.ts'

/** `kehoach install` as its help tells it. */
export const installCommand = (finish: Finish): Command =>
  new Command('install')
    .description('bản đóng gói cho Windows: thêm vào “Gửi tới” và PATH của bạn')
    .addHelpText('after', examples('kehoach install'))
    .action(async () => finish((await import('../commands/install.ts')).install()))

/** `kehoach uninstall` as its help tells it. */
export const uninstallCommand = (finish: Finish): Command =>
  new Command('uninstall')
    .description('bỏ những gì install đã thêm')
    .addHelpText('after', examples('kehoach uninstall'))
    .action(async () => finish((await import('../commands/install.ts')).uninstall()))
