import type { Block, Layout, Run } from '../src/layout/layout.ts'

/** A layout as text that a reader who can't program can check: a line a paragraph, led by the name of its style. */
export function printLayout(layout: Layout): string {
  const { margin } = layout.sections[0]?.page ?? { margin: { top: 0, bottom: 0, left: 0, right: 0 } }
  const mm = (pt: number) => (pt / 72) * 25.4
  const margins = [margin.top, margin.bottom, margin.left, margin.right].map((pt) => mm(pt).toFixed(1)).join(' · ')
  return [
    `Lề trên · dưới · trái · phải: ${margins} mm`,
    ...layout.sections.flatMap(({ blocks }) => blocks.flatMap((block) => print(block, layout))),
    '',
  ].join('\n')
}

function print(block: Block, layout: Layout): string[] {
  switch (block.kind) {
    case 'paragraph': {
      const { name, size } = layout.styles[block.style]
      const marks = [
        ...(block.number ? ['số tự động'] : []),
        ...(block.align ? [block.align] : []),
        ...(block.hold ? ['giữ cùng chữ ký'] : []),
        ...(block.rule ? [`kẻ dưới ${block.rule.toFixed(1)} pt`] : []),
      ]
      const number = block.number ? `${block.number.text} ` : ''
      return [`[${[name, size, ...marks].join(' · ')}] ${number}${words(block.runs)}`]
    }
    case 'columns':
    case 'table':
      return block.rows.flatMap((row, r) => [
        `${block.kind === 'table' ? `Hàng ${r + 1}${block.hold ? ' · giữ cùng chữ ký' : ''}` : `Khối ${r + 1}`}:`,
        ...row.flatMap((cell, c) => [
          `  Cột ${c + 1} (${block.widths[c]?.toFixed(1)} pt)`,
          ...cell.flatMap((inner) => print(inner, layout)).map((line) => `    ${line}`),
        ]),
      ])
    case 'picture':
      return [`(Hình ${block.width} × ${block.height} pt: ${block.alt})`]
  }
}

const words = (runs: readonly Run[]): string => runs.map(word).join('')

function word(run: Run): string {
  switch (run.kind) {
    case 'break':
      return ' ⏎ '
    case 'note':
      return `(chú thích: ${words(run.runs)})`
    case 'text': {
      const text = run.text.replaceAll('\u00a0', '·')
      const italic = run.italic ? `_${text}_` : text
      return run.bold ? `**${italic}**` : italic
    }
  }
}
