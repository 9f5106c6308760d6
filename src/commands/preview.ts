import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { passOverSystemFonts } from '../render/fonts.ts'
import { reasonOf, systemError } from './disk/system-error.ts'
import { epochDay } from './epoch-day.ts'
import { planFileAt } from './preview/plan-file.ts'
import { studioSite } from './preview/studio-site.ts'
import { answer, tell } from './print.ts'
import { fontsHere } from './produce/font-folder.ts'
import { profilePathsFrom } from './profile-above.ts'
import { stdin } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { untilStopped } from './until-stopped.ts'
import { UsageError } from './usage.ts'

/** The flags of `kehoach preview` as typed. */
export interface PreviewOptions {
  readonly sua?: boolean
  readonly port?: string
  readonly open: boolean
  readonly hoSo?: string
}

/** `kehoach preview`: the pages of a source in a browser, for as long as it runs. */
export async function preview(
  named: string,
  { sua = false, port: typed, open, hoSo }: PreviewOptions,
): Promise<number> {
  const port = portFrom(typed)
  const path = pathFrom(named)
  if (hoSo !== undefined) profilePathsFrom(hoSo)
  epochDay()
  passOverSystemFonts()
  const { openBySystem, openPlan, startEngineThread, startServer } = await import('../preview/index.ts')
  const end = untilStopped()
  const plan = openPlan({
    file: planFileAt(path, hoSo),
    housing: { version: manifest.version, name: path, can: { pdf: true, watch: true, write: sua } },
    start: (onReads) =>
      startEngineThread({
        script: join(import.meta.dirname, 'engine-thread.cjs'),
        document: { named: path },
        onReads,
        onFailure: end.fail,
      }),
    tell,
  })
  try {
    const site = studioSite(join(import.meta.dirname, 'studio'), fontsHere())
    const server = await startServer(plan, site, port).catch((cause) => refusePort(port, cause))
    answer(server.address)
    tell(`Đang ${sua ? 'soạn' : 'xem'} “${path}” trong trình duyệt. Nhấn Ctrl+C để dừng.`)
    if (open) void openInBrowser(openBySystem(server.addressOnce()))
    const code = await end.code
    await server.stop()
    return code
  } finally {
    await plan.stop()
  }
}

async function openInBrowser(opened: Promise<boolean>): Promise<void> {
  if (!(await opened)) tell('Không mở được trình duyệt. Chép địa chỉ trên vào trình duyệt.')
}

function pathFrom(named: string): string {
  if (named === stdin) throw new UsageError('Xem trước cần một tệp trên đĩa, không đọc từ “-”.')
  const [path, second] = sourcePaths([named])
  if (path !== undefined && second === undefined) return path
  throw new UsageError(`“${named}” là nhiều tệp. Mỗi lần chỉ xem trước một tệp.`)
}

/** At 0 the system chooses. */
function portFrom(typed: string | undefined): number {
  const port = Number(typed ?? 0)
  if (typed === undefined || (/^\d+$/.test(typed) && port >= 1 && port <= 65_535)) return port
  throw new UsageError('--port là số từ 1 đến 65535, như `--port 8080`; bỏ đi thì hệ thống tự chọn cổng.')
}

function refusePort(port: number, cause: unknown): never {
  const error = systemError(cause)
  const why =
    error.code === 'EADDRINUSE'
      ? 'đang có chương trình khác dùng. Chọn cổng khác, hoặc bỏ --port để hệ thống tự chọn.'
      : `không dùng được: ${reasonOf(error)}`
  throw new UsageError(`Cổng ${port} ${why}`)
}
