import { describe, expect, it } from 'vitest'
import { para, run, runsOf, textsOf } from './word-file.ts'

const level = (at: number, format: string, text: string, more = '', start: number | undefined = 1) =>
  `<w:lvl w:ilvl="${at}">${start === undefined ? '' : `<w:start w:val="${start}"/>`}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const inList = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`

/** Labels of empty items, by list and level. */
const labels = (numbering: string, items: readonly (readonly [list: number, level: number])[]) =>
  textsOf({ body: items.map(([id, at]) => para('', inList(id, at))).join(''), numbering }).map((text) => text.trimEnd())

const legal = definition(
  0,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>') + level(2, 'lowerLetter', '%3)'),
)

describe('Lists of Word', () => {
  it('become typed text with one blank behind, as bold as what follows', () => {
    const body =
      para(run('Mục đích', '<w:b/>') + run(' chung'), inList(1)) +
      para(run('\t Yêu cầu'), inList(1, 1)) +
      para('', inList(1, 1))
    const numbering = legal + list(1, 0)
    expect(textsOf({ body, numbering })).toEqual(['I. Mục đích chung', '1.1. Yêu cầu', '1.2. '])
    expect(runsOf({ body, numbering })).toEqual([{ text: 'I. Mục đích', bold: true }, { text: ' chung' }])
  })

  it.each<[string, readonly string[]]>([
    ['decimal', ['1', '2', '26', '27', '4000']],
    ['upperRoman', ['I', 'II', 'XXVI', 'XXVII', 'MMMM']],
    ['lowerRoman', ['i', 'ii', 'xxvi', 'xxvii', 'mmmm']],
    ['upperLetter', ['A', 'B', 'Z', 'AA', '4000']],
    ['lowerLetter', ['a', 'b', 'z', 'aa', '4000']],
    ['decimalZero', ['01', '02', '26', '27', '4000']],
    ['ordinal', ['1', '2', '26', '27', '4000']],
    ['constructor', ['1', '2', '26', '27', '4000']],
    ['none', ['', '', '', '', '']],
  ])('count in %s', (format, shown) => {
    const at = [1, 2, 26, 27, 4000]
    const numbering =
      at.map((start, i) => definition(i, level(0, format, '[%1]', '', start))).join('') +
      at.map((_, i) => list(i + 1, i)).join('')
    expect(
      labels(
        numbering,
        at.map((_, i) => [i + 1, 0]),
      ),
    ).toEqual(shown.map((text) => `[${text}]`))
  })

  it.each<[string, string, string]>([
    ['Symbol', '\uf0b7', '•'],
    ['Symbol', '\uf02d', '-'],
    ['Wingdings', '\uf0a7', '▪'],
    ['Wingdings', '\uf0d8', '•'],
    ['Wingdings', 'v', '•'],
    ['Courier New', 'o', '◦'],
    ['Times New Roman', '-', '-'],
    ['Times New Roman', '+', '+'],
    ['', '\uf0b7', '•'],
    ['', '–', '–'],
  ])('show the bullet of %s %s', (font, char, bullet) => {
    const look = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`
    const numbering = definition(0, level(0, 'bullet', char, look)) + list(1, 0)
    expect(textsOf({ body: para('x', inList(1)), numbering })).toEqual([`${bullet} x`])
  })

  it('begin lower levels anew', () => {
    const items = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ] as const
    expect(labels(legal + list(1, 0), items)).toEqual(['I.', '1.1.', 'a)', 'b)', '1.2.', 'a)', 'II.', '2.1.', 'a)'])
  })

  it('begin lower levels anew only after the level they say', () => {
    const levels = ['', '', '<w:lvlRestart w:val="1"/>', '<w:lvlRestart w:val="0"/>']
    const numbering =
      definition(0, levels.map((more, at) => level(at, 'decimal', `%${at + 1}`, more)).join('')) + list(1, 0)
    const items = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ] as const
    expect(labels(numbering, items)).toEqual(['1', '1', '1', '1', '2', '2', '2', '2', '1', '1', '3'])
  })

  it('count levels that were left out, as LibreOffice does', () => {
    const numbering = definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) + list(1, 0)
    expect(
      labels(numbering, [
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1.1.', '1.2.', '2.', '2.1.'])
  })

  it('go on from each other where they share a definition, unless they start anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = legal + list(1, 0) + list(2, 0) + list(3, 0, anew)
    expect(
      labels(numbering, [
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toEqual(['I.', 'II.', 'V.', 'VI.', 'VII.'])
  })

  it('keep a line end behind the number', () => {
    const body = para(`<w:r><w:t> </w:t><w:br/><w:t>Tình hình</w:t></w:r>`, inList(1))
    expect(textsOf({ body, numbering: legal + list(1, 0) })).toEqual(['I.\nTình hình'])
  })

  it('may override a level', () => {
    const numbering = legal + list(1, 0, `<w:lvlOverride w:ilvl="2">${level(2, 'decimal', '(%3)')}</w:lvlOverride>`)
    expect(
      labels(numbering, [
        [1, 0],
        [1, 2],
      ]),
    ).toEqual(['I.', '(1)'])
  })

  it('are turned on and off through styles', () => {
    const style = (id: string, inside: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`
    const styles =
      style('Muc', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Khoan', '<w:basedOn w:val="Muc"/>') +
      style('Con', '<w:basedOn w:val="Khoan"/>')
    const numbering =
      definition(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="Muc"/>') +
          level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Khoan"/>'),
      ) + list(1, 0)
    const styled = (id: string, more = '') => para('x', `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(
      textsOf({
        body: styled('Muc') + styled('Khoan') + styled('Muc', off) + styled('Con') + styled('Muc'),
        styles,
        numbering,
      }),
    ).toEqual(['1. x', '1.1. x', 'x', '1.2. x', '2. x'])
  })

  it('may be defined by a style of lists', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="DS"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    const numbering =
      definition(0, '<w:numStyleLink w:val="DS"/>') +
      definition(1, level(0, 'lowerLetter', '%1)')) +
      list(1, 0) +
      list(7, 1)
    expect(textsOf({ body: para('x', inList(1)), styles, numbering })).toEqual(['a) x'])
  })

  it('that are not there, or hidden, leave the text alone', () => {
    const numbering = definition(0, level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')) + list(1, 0)
    expect(textsOf({ body: para('a', inList(1)) + para('b', inList(9)) + para('c', inList(1, 8)), numbering })).toEqual(
      ['a', 'b', 'c'],
    )
    expect(textsOf(para('d', inList(1)))).toEqual(['d'])
  })

  it('have labels in legacy fonts too', () => {
    const look = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    const numbering = definition(0, level(0, 'decimal', '§iÒu %1.', look)) + list(1, 0)
    expect(textsOf({ body: para('Phạm vi', inList(1)), numbering })).toEqual(['Điều 1. Phạm vi'])
  })

  it('tell levels apart whose bullets look alike, where both are used', () => {
    const bullets = (...signs: string[]) => definition(0, signs.map((sign, at) => level(at, 'bullet', sign)).join(''))
    const items = [1, 0, 1, 2, 0].map((at) => [1, at] as const)
    expect(labels(bullets('•', '•', '•') + list(1, 0), items.slice(1))).toEqual(['•', '+', '◦', '•'])
    expect(labels(bullets('-', '+', '•') + list(1, 0), items.slice(1))).toEqual(['-', '+', '•', '-'])
    expect(labels(bullets('-', '-') + list(1, 0), [items[0] ?? [1, 1]])).toEqual(['-'])
  })
})
