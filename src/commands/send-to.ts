/** What a right click on a file offers below “Gửi tới” (Send to), with the words of the command line that it stands for. */
export const sendTo: Readonly<Record<string, string>> = {
  'Kế hoạch - Dựng DOCX và PDF': 'build',
  'Kế hoạch - Soát lỗi': 'check',
  'Kế hoạch - Mở để xem và sửa': 'preview --sua',
  'Kế hoạch - Nhập từ Word': 'import',
  'Kế hoạch - Soát văn bản Word': 'check',
}

/**
 * A batch file in UTF-8 that runs the program of a folder, in a window that stays open with what it printed. What is chosen may
 * have `%`, `^` or a bracket in its name: `call` would expand it a second time, and a bracket would end a block.
 */
export function sendToScript(folder: string, words: string): string {
  const program = inBatch(`${folder}\\chuong-trinh`)
  const node = `"${program}\\node.exe"`
  return [
    '@echo off',
    'setlocal',
    'chcp 65001 >nul',
    `set "PATH=%PATH%;${program}\\windows"`,
    `if exist ${node} ${node} "${program}\\bin\\kehoach.cjs" ${words} %*`,
    `if not exist ${node} echo Không còn chương trình ở thư mục "${inBatch(folder)}".`,
    `if not exist ${node} echo Mở thư mục kehoach mới, bấm đúp cai-dat.cmd ở đó, rồi làm lại.`,
    'echo.',
    'echo Bấm một phím để đóng cửa sổ này.',
    'pause >nul',
    '',
  ].join('\r\n')
}

/** Whether a script, of this version or one before, runs the program of a folder; Windows takes letters of either case as the same. */
export function startsProgramOf(script: string, folder: string): boolean {
  const text = script.toLowerCase()
  return ['\\chuong-trinh\\node.exe"', '\\kehoach.cmd"'].some((file) =>
    text.includes(`"${inBatch(folder).toLowerCase()}${file}`),
  )
}

const inBatch = (path: string): string => path.replaceAll('%', '%%')
