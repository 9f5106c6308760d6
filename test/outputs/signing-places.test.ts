import { describe, expect, test } from 'vitest'
import type { PdfArea } from '../readers/pdf-drawings.ts'
import { readFields } from '../readers/pdf-fields.ts'
import type { WordParagraph } from '../readers/word-blocks.ts'
import type { WordDrawing } from '../readers/word-drawings.ts'
import { both, findings, type Issued, issued, look, looksOf, middleOf, pageOf, source } from './issued.ts'
import { png } from './png.ts'
import { mmToPt, times, twip } from './units.ts'

const [blue, red] = [
  [0, 0, 200],
  [200, 0, 0],
] as const

/** 425 pixels at 11 811 to the metre, which is 300 to the inch, are 36 mm. */
const files = {
  'chu-ky.png': png(300, 150, blue),
  'rong.png': png(600, 100, blue),
  'dau.png': png(425, 425, red, 11_811),
  'dau-khong-co.png': png(200, 200, red),
  'chu-ky.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'),
}

const signer = (extra: string) => `{ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình${extra}}`

const middle = ({ x, y, width, height }: PdfArea) => ({ x: x + width / 2, y: y + height / 2 })

/** The room between the post and the name, pt from the top of the paper. */
function roomOf(file: Issued, above = 'PHÓ GIÁM ĐỐC', below = 'Trần Thị Bình') {
  const [post, name] = [both(file, above).line, both(file, below).line]
  return {
    top: post.y + times.descent * post.size,
    bottom: name.y - times.ascent * name.size,
    middle: middleOf(name),
  }
}

/** The pictures of the DOCX with the paragraph they hang on. */
const drawnIn = ({ docx }: Issued): (readonly [WordDrawing, WordParagraph])[] =>
  docx.paragraphs.flatMap((paragraph) => paragraph.drawings.map((drawing) => [drawing, paragraph] as const))

const seals = [
  { seal: '{tep: dau-khong-co.png, rong: 36}', width: 36 },
  { seal: '{tep: dau-khong-co.png, rong: "42,5"}', width: 42.5 },
  { seal: 'dau.png', width: 36 },
]

/** The same document without pictures. */
const plain = await issued(source({ nguoi_ky: signer('') }))

for (const picture of ['chu-ky.png', 'rong.png'])
  for (const { seal, width } of picture === 'rong.png' ? seals.slice(0, 1) : seals)
    describe(`the signature ${picture} under the seal ${seal}`, async () => {
      const file = await issued(source({ nguoi_ky: signer(`, chu_ky: ${picture}, dau: ${seal}`) }), { files })
      const { pictures } = pageOf(file, 1)
      const [signature, sealed, ...others] = pictures
      const drawn = drawnIn(file)

      test('M.IV cells 7c, 8: both outputs have the two, and no other picture [pictures]', () => {
        expect(signature && sealed).toBeDefined()
        expect(others).toEqual([])
        expect(drawn.map(([{ kind }]) => kind)).toEqual(['picture', 'picture'])
        expect(drawn.map(([{ alt }]) => alt)).toEqual([
          'Chữ ký của Trần Thị Bình',
          'Dấu của cơ quan trên chữ ký của Trần Thị Bình',
        ])
      })

      test('M.II k.7 đ.d: the signature stands in the middle between post and name, in the PDF [signature-pdf]', () => {
        if (!signature) throw new Error('no signature')
        const room = roomOf(file)
        expect(Math.abs(middle(signature).x - room.middle)).toBeLessThan(1)
        expect(Math.abs(middle(signature).y - (room.top + room.bottom) / 2)).toBeLessThan(2)
        expect(signature.y).toBeGreaterThan(room.top - 0.5)
        expect(signature.y + signature.height).toBeLessThan(room.bottom + 0.5)
      })

      test('M.II k.7 đ.d: the signature stands in the middle between post and name, in the DOCX [signature-docx]', () => {
        const [own, strip] = drawn[0] ?? []
        const place = own?.place
        if (!own || !place || !strip) throw new Error('no signature over the text')
        expect(place).toMatchObject({ from: ['column', 'paragraph'], inCell: true, behind: false })
        expect(place.x + own.width / 2).toBeCloseTo((strip.column.width * twip) / 2, 0)
        // It hangs on an empty paragraph that is just the room between post and name.
        expect(strip).toMatchObject({ text: '', lineRule: 'exact', before: 0, after: 0 })
        expect(place.y + own.height / 2).toBeCloseTo((strip.line * twip) / 2, 0)
        const at = file.docx.paragraphs.indexOf(strip)
        expect(file.docx.paragraphs[at - 1]?.text).toBe('PHÓ GIÁM ĐỐC')
        expect(file.docx.paragraphs[at + 1]).toMatchObject({ text: 'Trần Thị Bình', before: 0 })
      })

      test('M.II k.8 đ.a: the seal has its real size, in both outputs [seal-size]', () => {
        const sizes = [sealed, drawn[1]?.[0]].flatMap((own) => [own?.width ?? 0, own?.height ?? 0])
        expect(sizes).toHaveLength(4)
        for (const size of sizes) expect(Math.abs(size - mmToPt(width))).toBeLessThan(mmToPt(0.1))
      })

      test('M.II k.8 đ.a: the seal covers a third of the signature, at its left, in both outputs [seal-cover]', () => {
        const inWord = drawn.map(([{ width, height, place }]) => ({
          x: place?.x ?? 0,
          y: place?.y ?? 0,
          width,
          height,
        }))
        for (const [own, over] of [[signature, sealed] as const, [inWord[0], inWord[1]] as const]) {
          if (!own || !over) throw new Error('no pictures')
          expect(Math.abs(over.x + over.width - own.x - own.width / 3)).toBeLessThan(1)
          expect(middle(over).y).toBeCloseTo(middle(own).y, 0)
        }
      })

      test('M.II k.7, k.8: they take no room from the text', () => {
        for (const text of ['PHÓ GIÁM ĐỐC', 'Trần Thị Bình', 'Nơi nhận:'])
          expect(both(file, text).line.y).toBeCloseTo(both(plain, text).line.y, 1)
        const room = ({ docx }: Issued) => {
          const at = docx.paragraphs.findIndex(({ text }) => text === 'Trần Thị Bình')
          const [strip, name] = docx.paragraphs.slice(at - 1, at + 1)
          return (strip?.drawings.length ? strip.line : 0) + (name?.before ?? 0)
        }
        expect(room(file)).toBe(room(plain))
      })
    })

describe('a signature without a seal', async () => {
  const file = await issued(source({ nguoi_ky: signer(', chu_ky: chu-ky.png') }), { files })

  test('keeps its proportions', () => {
    for (const { width, height } of [...pageOf(file, 1).pictures, ...drawnIn(file).map(([drawing]) => drawing)])
      expect(width / height).toBeCloseTo(2, 1)
  })
})

describe('pictures of signature and seal that won’t do', () => {
  test('Đ.13.7, M.II k.8 đ.a: one that is no PNG [no-png]', async () => {
    const svg = source({ nguoi_ky: signer(', chu_ky: chu-ky.svg') })
    expect(await findings(svg, { files })).toContain('error hinh-chu-ky')
  })

  test('M.II k.8 đ.a: a seal of unknown size [seal-unknown]', async () => {
    const sizeless = source({ nguoi_ky: signer(', dau: dau-khong-co.png') })
    expect(await findings(sizeless, { files })).toContain('error hinh-chu-ky')
  })
})

describe('a place for a digital signature', async () => {
  const file = await issued(source({ nguoi_ky: signer('') }), { signatureFields: true })
  const fields = await readFields(file.bytes.pdf)

  test('M.II k.7 đ.d: is one unsigned field in the middle between post and name [field]', () => {
    const [field, ...others] = fields
    if (!field) throw new Error('no field')
    expect(others).toEqual([])
    expect(field).toMatchObject({ type: 'Sig', name: 'chu_ky_1', page: 1, signed: false })
    expect(field.label).toBe('Chữ ký của Phó Giám đốc Trần Thị Bình')
    const room = roomOf(file)
    expect(Math.abs(middle(field).x - room.middle)).toBeLessThan(1)
    expect(Math.abs(middle(field).y - (room.top + room.bottom) / 2)).toBeLessThan(2)
    expect(field.y).toBeGreaterThan(room.top - 0.5)
    expect(field.y + field.height).toBeLessThan(room.bottom + 0.5)
  })

  test('is on no document that does not ask for one', async () => {
    expect(await readFields((await issued(source())).bytes.pdf)).toEqual([])
  })
})

describe('one who signs for an advisory body', async () => {
  const extra = ', chuc_vu_co_quan: Phó Giám đốc Sở Y tế'
  const post = '{chuc_vu: Trưởng ban, ho_ten: Trần Thị Bình'
  const keys = { nguoi_ky: `${post}${extra}, chu_ky: chu-ky.png}` }
  const file = await issued(source(keys), { files, signatureFields: true })

  test('M.II k.7 đ.c: has the post in the agency above the name, bold capitals (cell 7b) [own-post]', () => {
    const [own, name] = [both(file, 'PHÓ GIÁM ĐỐC SỞ Y TẾ'), both(file, 'Trần Thị Bình')]
    expect(looksOf(own)).toEqual(look(14, { bold: true }))
    expect(looksOf(name)).toEqual(look(14, { bold: true }))
    expect(name.line.y - own.line.y).toBeCloseTo(14 * times.line, 0)
    expect(middleOf(own.line)).toBeCloseTo(middleOf(name.line), 0)
    const words = file.docx.paragraphs.map(({ text }) => text)
    expect(words[words.indexOf('Trần Thị Bình') - 1]).toBe('PHÓ GIÁM ĐỐC SỞ Y TẾ')
  })

  test('M.II k.7 đ.d: signs between the two posts [two-posts]', async () => {
    const room = roomOf(file, 'TRƯỞNG BAN', 'PHÓ GIÁM ĐỐC SỞ Y TẾ')
    const [field] = await readFields(file.bytes.pdf)
    for (const area of [pageOf(file, 1).pictures[0], field]) {
      if (!area) throw new Error('no signature')
      expect(Math.abs(middle(area).y - (room.top + room.bottom) / 2)).toBeLessThan(2)
      expect(middle(area).x).toBeCloseTo(room.middle, 0)
    }
  })
})

describe('ranks and degrees before the name', () => {
  const keys = { nguoi_ky: '{chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, hoc_vi: PGS. TS.}' }

  test('M.II k.7 đ.c: are refused [degree-refused]', async () => {
    expect(await findings(source(keys))).toContain('error hoc-vi')
  })

  for (const sector of ['quân đội', 'công an', 'giáo dục', 'y tế', 'khoa học'])
    test(`M.II k.7 đ.c: may be printed in the sector ${sector} [degree-allowed]`, async () => {
      const file = await issued(source({ ...keys, nganh: sector }))
      expect(looksOf(both(file, 'PGS. TS. Trần Thị Bình'))).toEqual(look(14, { bold: true }))
    })
})
