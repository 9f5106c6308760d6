import type { Area, Block, Layout, Paragraph, Picture, Run, Table } from '../src/layout/layout.ts'

/** A layout as text that a reader who can't program can check: a line a paragraph, led by the name of its style. */
export function printLayout(layout: Layout): string {
  const mm = (pt: number) => ((pt / 72) * 25.4).toFixed(1)
  const lines = layout.sections.flatMap(({ page, blocks, top = [], foot = [], attachment }, i) => {
    const { top: above, bottom, left, right } = page.margin
    const margins = [above, bottom, left, right].map(mm).join(' · ')
    const inside = (title: string, part: readonly Block[]) =>
      part.length > 0 ? [title, ...part.flatMap((block) => print(block, layout)).map((line) => `  ${line}`)] : []
    return [
      ...(i > 0 ? ['', `Phần trang mới, ${mm(page.width)} × ${mm(page.height)} mm`] : []),
      `Lề trên · dưới · trái · phải: ${margins} mm`,
      ...inside('Trong lề trên của trang đầu:', top),
      ...inside('Chân trang đầu:', foot),
      ...blocks.flatMap((block, i) => print(block, layout, heldTo(blocks.slice(i)))),
      ...(attachment ? [`(Tiếp theo là một tệp PDF${attachment.conforms ? ' theo PDF/A' : ''})`] : []),
    ]
  })
  const { watermark } = layout
  return [...(watermark ? [`Chữ chìm: ${watermark.text}`] : []), ...lines, ''].join('\n')
}

/** What blocks that are held stand with, but for the last of a section: the signature, if all up to it are held. */
const heldTo = (blocks: readonly Block[]): string => {
  if (blocks.length === 1) return ''
  const free = blocks.find((block) => !('hold' in block) || block.hold === undefined)
  return free === undefined || free.kind === 'columns' ? 'giữ cùng chữ ký' : 'giữ cùng bảng'
}

function print(block: Block, layout: Layout, held = ''): string[] {
  switch (block.kind) {
    case 'paragraph': {
      const { name, size } = layout.styles[block.style]
      const area = ({ x, y, width, height }: Area) =>
        `${width.toFixed(1)} × ${height.toFixed(1)} pt ở ${x.toFixed(1)}, ${y.toFixed(1)}`
      const marks = [
        ...(block.number ? [isBullet(block.number) ? 'dấu tự động' : 'số tự động'] : []),
        ...(block.align ? [block.align] : []),
        ...(block.hold && held ? [held] : []),
        ...(block.rule ? [`kẻ dưới ${block.rule.toFixed(1)} pt`] : []),
        ...(block.box ? [`khung ${block.box.width.toFixed(1)} × ${block.box.height.toFixed(1)} pt`] : []),
        ...(block.overlays ?? []).map((overlay) => `hình ${area(overlay)}: ${overlay.alt}`),
        ...(block.signature ? [`trường ${block.signature.name} ${area(block.signature)}`] : []),
      ]
      const number = block.number ? `${block.number.text} ` : ''
      return [`[${[name, size, ...marks].join(' · ')}] ${number}${words(block.runs)}`]
    }
    case 'columns':
      return block.rows.flatMap((row, r) => [
        `Khối ${r + 1}:`,
        ...row.flatMap((cell, c) => [
          `  Cột ${c + 1} (${block.widths[c]?.toFixed(1)} pt)`,
          ...cell.flatMap((inner) => print(inner, layout)).map((line) => `    ${line}`),
        ]),
      ])
    case 'table':
      return [
        `Bảng: ${block.columns.map(({ width, align }) => `${width.toFixed(1)} pt ${align}`).join(' · ')}`,
        ...block.rows.flatMap(({ cells, keepNext }, r) => [
          `${[`Hàng ${r + 1}`, ...(keepNext ? ['giữ cùng hàng sau'] : []), ...heldRow(block, r, held)].join(' · ')}:`,
          ...cells.map((cell) => {
            const spans = [
              ...(cell.columns ? [`${cell.columns} cột`] : []),
              ...(cell.rows ? [`${cell.rows} hàng`] : []),
            ]
            const { name, size } = layout.styles[cell.style]
            return `  [${[name, size, ...spans].join(' · ')}] ${words(cell.runs)}`
          }),
        ]),
      ]
    case 'picture':
      return [`(Hình ${block.width.toFixed(1)} × ${block.height.toFixed(1)} pt${turnOf(block)}: ${block.alt})`]
    case 'brace':
      return [`(Dấu ngoặc ${block.width.toFixed(1)} × ${block.height.toFixed(1)} pt)`]
  }
}

/** Totals are held in every table, which needs no mark. */
const heldRow = ({ hold, foot, rows }: Table, r: number, held: string): string[] =>
  held === ''
    ? []
    : hold === 'whole'
      ? [held]
      : hold === 'end' && r >= rows.length - foot
        ? ['giữ cùng dòng dưới bảng']
        : []

const turnOf = ({ turn }: Picture): string =>
  turn ? `${turn.mirrored ? ' · lật' : ''}${turn.degrees ? ` · xoay ${turn.degrees}°` : ''}` : ''

const isBullet = ({ list, level }: NonNullable<Paragraph['number']>): boolean => list.levels[level]?.format === 'bullet'

const shiftMarks = { raised: '^', lowered: '~' } as const

const words = (runs: readonly Run[]): string => runs.map(word).join('')

function word(run: Run): string {
  switch (run.kind) {
    case 'break':
      return ' ⏎ '
    case 'note':
      return `(chú thích: ${words(run.runs)})`
    case 'text': {
      const mark = run.shift ? shiftMarks[run.shift] : ''
      const text = `${mark}${run.text.replaceAll('\u00a0', '·')}${mark}`
      const italic = run.italic ? `_${text}_` : text
      return run.bold ? `**${italic}**` : italic
    }
  }
}
