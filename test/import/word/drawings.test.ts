import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeTurn } from '../../../src/files/orientation.ts'
import { blocksOf, manuscriptOf, para, paragraphsOf, read, run, type WordParts, wordFile } from './word-file.ts'

const bytes = Buffer.of(137, 80, 78, 71)
const blip = (attribute: string, extent = '') =>
  `<pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill><pic:spPr><a:xfrm>${extent}</a:xfrm></pic:spPr></pic:pic>`
const drawing = (inside: string, alt = '') =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="720000"/><wp:docPr id="1" name="Hình"${alt}/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const withPicture = (runs: string, target = 'media/image1.PNG'): WordParts => ({
  body: para(runs),
  relations: [['anh', 'image', target]],
  parts: { 'word/media/image1.png': bytes },
})

describe('Pictures of Word', () => {
  it('have bytes, a size in mm and an alternative text', () => {
    const { blocks, pictures } = manuscriptOf(
      withPicture(run('a') + drawing(blip('r:embed="anh"'), ' descr="Sơ đồ vị trí"') + drawing(blip('r:embed="anh"'))),
    )
    expect(blocks[0]).toMatchObject({
      runs: [{ text: 'a' }, { text: '', picture: 'hinh-1' }, { text: '', picture: 'hinh-2' }],
    })
    expect([...pictures.values()]).toEqual([
      { bytes, extension: 'png', width: 50, height: 20, alt: 'Sơ đồ vị trí' },
      { bytes, extension: 'png', width: 50, height: 20 },
    ])
  })

  it('say themselves how Word turns them, and have the size of the box turned', () => {
    const jpeg = readFileSync(join(import.meta.dirname, '../../cases/hinh-xoay-theo-exif/huong-6.jpg'))
    const turned = (attributes: string) => {
      const pic = blip('r:embed="anh"').replace('<a:xfrm>', `<a:xfrm ${attributes}>`)
      const { pictures } = manuscriptOf({
        body: para(drawing(pic)),
        relations: [['anh', 'image', 'media/image1.jpg']],
        parts: { 'word/media/image1.jpg': jpeg },
      })
      const [only] = pictures.values()
      return { turn: takeTurn(only?.bytes ?? jpeg, 'jpg').turn, width: only?.width, height: only?.height }
    }
    expect(turned('')).toEqual({ turn: undefined, width: 50, height: 20 })
    expect(turned('rot="16200000"')).toEqual({ turn: { degrees: 270, mirrored: false }, width: 20, height: 50 })
    expect(turned('flipV="1"')).toEqual({ turn: { degrees: 180, mirrored: true }, width: 50, height: 20 })
    expect(turned('rot="5400000" flipH="1" flipV="1"')).toEqual({
      turn: { degrees: 270, mirrored: false },
      width: 20,
      height: 50,
    })
    expect(turned('rot="1200000"')).toEqual({ turn: undefined, width: 50, height: 20 })
  })

  it('have sizes of their own in a group', () => {
    const extent = (mm: number) => `<a:ext cx="${mm * 36_000}" cy="${mm * 36_000}"/>`
    const group = `<wpg:wgp>${blip('r:embed="anh"', extent(10))}${blip('r:embed="anh"', extent(12))}</wpg:wgp>`
    const { pictures } = manuscriptOf(withPicture(drawing(group)))
    expect([...pictures.values()].map(({ width }) => width)).toEqual([10, 12])
  })

  it('may be drawn the old way', () => {
    const shape =
      '<v:shape style="position:absolute;width:72pt;height:.5in" alt="Ảnh"><v:imagedata r:id="anh"/></v:shape>'
    const { pictures } = manuscriptOf(withPicture(`<w:r><w:pict>${shape}</w:pict></w:r>`))
    expect([...pictures.values()]).toEqual([{ bytes, extension: 'png', width: 25.4, height: 12.7, alt: 'Ảnh' }])
  })

  it('that lie outside are not followed, and reported', () => {
    const { manuscript, found } = read(
      wordFile({
        body: para(drawing(blip('r:link="ngoai"')) + drawing(blip('r:embed="thieu"'))),
        relations: [['ngoai', 'image', 'file:///C:/anh.png', true]],
      }),
    )
    expect(manuscript?.blocks).toEqual([{ type: 'paragraph', runs: [], line: 1 }])
    expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['nhap-thieu-hinh', 'warning', '1 hình không có trong tệp'],
      ['nhap-khong-theo', 'warning', 'Chỉ nhập phần chữ, không mở và không chạy: 1 hình liên kết ngoài tệp'],
    ])
  })

  it('drawn from data are reported', () => {
    const chart = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    const { found } = read(wordFile({ body: para('a') + para(`<w:r><w:drawing>${chart}</w:drawing></w:r>`) }))
    expect(found).toMatchObject([{ rule: 'nhap-bieu-do', place: { line: 2 } }])
  })
})

describe('Text boxes of Word', () => {
  const box = (inside: string) => `<wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`
  const alternatives = (requires: string, choice: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="${requires}"><w:drawing>${choice}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${fallback}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`
  const boxed = (body: string) => paragraphsOf(body).map(({ runs, line, boxed }) => [runs[0]?.text, line, boxed])

  it('follow the paragraph they hang on, and are read once', () => {
    const inner = para(`<w:r>${alternatives('wps', box(para('trong nữa')), para('x'))}</w:r>`)
    const anchor = `<w:r>${alternatives('wps', box(para('trong') + inner), para('x'))}</w:r>${run('ngoài')}`
    expect(boxed(para(anchor) + para('sau'))).toEqual([
      ['ngoài', 1, undefined],
      ['trong', 2, true],
      [undefined, 3, true],
      ['trong nữa', 4, true],
      ['sau', 5, undefined],
    ])
  })

  it('are read from the fallback where the choice is not understood', () => {
    expect(boxed(para(`<w:r>${alternatives('cx1', box(para('mới')), para('cũ'))}</w:r>`))).toEqual([
      [undefined, 1, undefined],
      ['cũ', 2, true],
    ])
  })

  it('may hold tables', () => {
    const table = `<w:tbl><w:tr><w:tc>${para('ô')}</w:tc></w:tr></w:tbl>`
    const [, inBox] = blocksOf(para(`<w:r><w:drawing>${box(table)}</w:drawing></w:r>`))
    expect(inBox).toMatchObject({ type: 'table', rows: [{ cells: [{ blocks: [{ boxed: true }] }] }] })
  })

  it('may be words drawn as a shape, or frames', () => {
    const shape = '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'
    expect(
      boxed(para(shape) + para('khung', '<w:framePr w:w="500"/>') + para('C', '<w:framePr w:dropCap="drop"/>')),
    ).toEqual([
      [undefined, 1, undefined],
      ['DỰ THẢO', 1, true],
      ['khung', 2, true],
      ['C', 3, undefined],
    ])
  })
})
