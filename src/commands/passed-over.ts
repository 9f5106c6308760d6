import { tell } from './print.ts'

/** Why what lies below a folder is not taken for one of its plans. */
export type Reason =
  | 'kehoachignore'
  | 'gitignore'
  | 'hidden'
  | 'parts'
  | 'packages'
  | 'link'
  | 'ending'
  | 'perhaps'
  | 'profile'
  | 'submodule'
  | 'sparse'

/** A plan, or a folder that isn't looked into, and why it is left out. */
export interface PassedOver {
  readonly path: string
  readonly why: Reason
}

/** What is told of them, behind their number. */
const words: Readonly<Record<Reason, string>> = {
  kehoachignore: 'kế hoạch bị .kehoachignore loại ra',
  gitignore: 'mục bị .gitignore loại ra và git không theo dõi',
  hidden: 'thư mục ẩn',
  parts: 'kế hoạch trong thư mục _doan',
  packages: 'thư mục node_modules',
  link: 'liên kết tới thư mục ở ngoài',
  ending: 'kế hoạch không có đuôi .md, .yaml',
  perhaps: 'tệp giống kế hoạch mà không đọc ra đủ khóa (gõ `kehoach check TỆP` để xem)',
  profile: 'kế hoạch mang tên của hồ sơ, kehoach.yml',
  sparse: 'tệp git không lấy ra thư mục (sparse checkout)',
  submodule: 'kho con (submodule) không có tệp ở đây: soát trong kho của nó',
}

/** Tells what was left out: a line with numbers, or one for each with `-v`. */
export function tellPassedOver(all: readonly PassedOver[], verbose = false): void {
  if (all.length === 0) return
  if (verbose) tell(...all.map(({ path, why }) => `Để ngoài: ${path}: ${words[why]}`))
  else tell(`Để ngoài: ${passedOverWords(all)}. Thêm -v để xem tên.`)
}

/** `1 kế hoạch trong thư mục ẩn, 1 thư mục node_modules` */
export const passedOverWords = (all: readonly PassedOver[]): string =>
  [...new Set(all.map(({ why }) => why))]
    .map((why) => `${all.filter((one) => one.why === why).length} ${words[why]}`)
    .join(', ')
