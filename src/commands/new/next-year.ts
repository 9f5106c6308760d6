import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { collectFindings, hasErrors } from '../../findings/diagnostic.ts'
import { renew } from '../../renew/renew.ts'
import type { Renewal } from '../../renew/renewal.ts'
import { readWhole } from '../disk/read-whole.ts'
import { tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import { loadSource, stdin } from '../source-file.ts'
import { sourcePaths } from '../source-paths.ts'
import { exit, UsageError } from '../usage.ts'
import { pathFromHere, quotedPath, writeNew } from '../write-new.ts'

/** Flags that go with `--tu`. */
export interface RenewalFlags {
  readonly nam?: string
  readonly out?: string
}

/** `kehoach new --tu`: next year's plan from that of this year, and on stderr what was changed and what is to be looked at. */
export function newRenewal(named: string, { nam, out }: RenewalFlags, overwrite: boolean): number {
  const year = nam === undefined ? undefined : yearOf(nam)
  if (named === stdin) throw new UsageError('--tu cần tên tệp của kế hoạch cũ, không đọc từ đầu vào chuẩn.')
  const [path = named, second] = sourcePaths([named])
  if (second !== undefined) throw new UsageError(`“${named}” là nhiều tệp. Mỗi lần chỉ làm tiếp một kế hoạch.`)
  const loaded = loadSource(path)
  const { found, report } = collectFindings()
  const renewal =
    'problem' in loaded
      ? undefined
      : // The text as it lies on the disk: line ends and letters stay.
        renew(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(readWhole(path)),
          { file: path, ...(year !== undefined && { year }) },
          report,
        )
  if ('problem' in loaded) report(loaded.problem)
  if (!renewal || hasErrors(found)) {
    printFindings(found)
    tell(`${path}: chưa ghi tệp nào.`)
    return exit.errors
  }
  if (renewal.to <= renewal.from)
    throw new UsageError(
      `“${path}” đã là kế hoạch năm ${renewal.from}. Gõ --nam lớn hơn, như --nam ${renewal.from + 1}.`,
    )
  const target = out ?? join(dirname(path), nameOf(path, renewal))
  checkTarget(target, path)
  if (existsSync(target) && !overwrite)
    throw new UsageError(`Đã có tệp “${target}”. Chọn tên khác bằng -o, hoặc thêm --ghi-de để thay tệp đó.`)
  writeNew([{ path: target, bytes: Buffer.from(renewal.text) }], { overwrite, from: [{ path, role: 'kế hoạch cũ' }] })
  tell(...reportOf(renewal, path, target).split('\n'))
  return exit.clean
}

function yearOf(typed: string): number {
  if (/^(?:19|20|21)\d\d$/.test(typed)) return Number(typed)
  throw new UsageError(`--nam phải là một năm bốn chữ số, như --nam 2026; đã gõ “${typed}”.`)
}

function checkTarget(target: string, path: string): void {
  const wanted = extname(path).toLowerCase()
  if (/^\.(?:md|markdown)$/.test(wanted) === /^\.(?:md|markdown)$/i.test(extname(target)) && extname(target) !== '')
    return
  throw new UsageError(`Tên sau -o phải có đuôi ${wanted} như kế hoạch cũ; đã gõ “${target}”.`)
}

/** `ke-hoach-2025.md` becomes `ke-hoach-2026.md`, a name without the year gets the new one. */
function nameOf(path: string, { from, to }: Renewal): string {
  const extension = extname(path)
  const stem = basename(path, extension)
  const old = new RegExp(`(?<!\\d)${from}(?!\\d)`)
  return `${old.test(stem) ? stem.replace(old, String(to)) : `${stem}-${to}`}${extension}`
}

function reportOf({ from, to, changes, kept, bases }: Renewal, path: string, target: string): string {
  const moved =
    resolve(dirname(target)) === resolve(dirname(path))
      ? []
      : ['Kế hoạch mới nằm ở thư mục khác: chép theo các hình, bảng, phụ lục mà nó gọi tên.']
  return [
    `${path} (năm ${from}) → ${pathFromHere(target)} (năm ${to})`,
    section(
      `Đã đổi ${changes.length} chỗ`,
      changes.map(({ line, before, after, why }) => `dòng ${line}: ${before} → ${after}  (${why})`),
    ),
    section(
      `Giữ nguyên, cần xem lại ${kept.length} chỗ`,
      kept.map(({ line, text, why }) => `dòng ${line}: ${text}  (${why})`),
    ),
    section(
      `Căn cứ giữ nguyên ${bases.length} dòng, xem lại còn hiệu lực, đã có văn bản của năm ${to} chưa`,
      bases.map(({ line, text }) => `dòng ${line}: ${text}`),
    ),
    ...moved,
    `Số dòng là của kế hoạch cũ, và cũng là của kế hoạch mới.\nTiếp theo: sửa các chỗ trên, rồi gõ\n  kehoach check ${quotedPath(target)}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`
