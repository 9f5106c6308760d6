import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { earlier, earlierText } from '../faults/fault.ts'
import { frontMatter } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
  at.put('mau.md', `${frontMatter}# Mục đích\n\nKiểm tra {{ten}}, {{so kinh_phi}} đồng.\n`)
  at.put('tong-hop.md', `${frontMatter}# Danh sách\n\n{{#each hang}}\n- {{ten}};\n{{/each}}\n\nCó {{so_hang}} phòng.\n`)
  at.put('dv.csv', 'ma,ten,kinh_phi\nA,Phòng A,1\nB,Phòng B,2\nC,Phòng C,3\n')
})
afterEach(() => at.clear())

const bytes = (path: string) => readFileSync(join(at.folder, path))
const build = (...more: string[]) =>
  at.start(['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', '-o', 'ra', '--to', 'pdf', ...more])

/** The titles of a PDF's bookmarks, and the pages they lead to, from 1. */
async function bookmarksIn(path: string): Promise<(readonly [string, number])[]> {
  const file = await PDFDocument.load(bytes(path), { updateMetadata: false })
  const pages = file.getPages().map(({ ref }) => String(ref))
  const found: (readonly [string, number])[] = []
  let item = file.catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'))
  while (item) {
    const mark = file.context.lookup(item, PDFDict)
    const target = String(mark.lookup(PDFName.of('Dest'))).split('/')[0] ?? ''
    found.push([
      mark.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      pages.findIndex((ref) => target.includes(ref)) + 1,
    ])
    item = mark.get(PDFName.of('Next'))
  }
  return found
}

describe('--gop', () => {
  it('puts the PDFs of all rows into one, in their order, with a bookmark each; the same bytes each time', async () => {
    expect(build('--gop', 'in.pdf', '--xep', 'ma giảm').code).toBe(0)
    expect(await bookmarksIn('in.pdf')).toEqual([
      ['C', 1],
      ['B', 2],
      ['A', 3],
    ])
    const first = bytes('in.pdf')
    expect(build('--gop', 'in.pdf', '--xep', 'ma giảm', '--tiep-tuc').code).toBe(0)
    expect(bytes('in.pdf').equals(first)).toBe(true)
  })

  it('begins each on a sheet of its own where both sides are printed', async () => {
    expect(build('--gop', 'in.pdf', '--in-hai-mat').code).toBe(0)
    expect(await bookmarksIn('in.pdf')).toEqual([
      ['A', 1],
      ['B', 3],
      ['C', 5],
    ])
    expect((await PDFDocument.load(bytes('in.pdf'))).getPageCount()).toBe(5)
  })

  it('is left out as a whole where a row has no document', () => {
    at.put('dv.csv', 'ma,ten,kinh_phi\nA,Phòng A,1\nB,Phòng B,hai\n')
    at.put('in.pdf', earlier.pdf)
    const done = build('--gop', 'in.pdf', '--zip', 'ra.zip')
    expect(done).toMatchObject({
      code: 1,
      err: expect.stringContaining('Chưa ghi “in.pdf”, “ra.zip”: 1 hàng chưa có văn bản.'),
    })
    expect(at.read('in.pdf')).toBe(earlierText.pdf)
    expect(at.files()).not.toContain('ra.zip')
  })

  it.each([
    [['--gop', 'in.docx'], '--gop cần tên tệp .pdf'],
    [['--zip', 'ra.rar'], '--zip cần tên tệp .zip'],
    [['--in-hai-mat'], '--in-hai-mat chỉ dùng cùng --gop'],
    [['--gop', 'in.pdf', '--to', 'docx'], '--gop gộp các tệp PDF'],
    [['--gop', 'in.pdf', '--shard', '1/2'], '--gop cần đủ mọi hàng: bỏ --shard'],
    [['--tong-hop', 'tong-hop.md', '--thu', '1'], '--tong-hop cần đủ mọi hàng: bỏ --thu'],
    [['--gop', 'ra/A.pdf'], 'cùng cho ra “ra/A.pdf”'],
  ])('refuses %j before anything is built', (args, message) => {
    expect(build(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(at.files().filter((name) => name.startsWith('ra'))).toEqual([])
  })

  it('goes with --data only', () =>
    expect(at.start(['build', 'mau.md', '--gop', 'in.pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--gop chỉ dùng cùng --data'),
    }))
})

it('--zip has the files of all rows, and the document of all', () => {
  expect(build('--zip', 'gui/ban-in.zip', '--tong-hop', 'tong-hop.md').code).toBe(0)
  const files = unzipSync(bytes('gui/ban-in.zip'))
  expect(Object.keys(files)).toEqual(['A.pdf', 'B.pdf', 'C.pdf', 'tong-hop.pdf'])
  expect(bytes('ra/B.pdf').equals(files['B.pdf'] ?? new Uint8Array())).toBe(true)
})

describe('--tong-hop', () => {
  it('fails by itself, and what is gathered then has nothing of it', () => {
    at.put('tong-hop.md', `${frontMatter}# Danh sách\n\n{{#each hang}}\n- {{khong_co}};\n{{/each}}\n`)
    const done = build('--tong-hop', 'tong-hop.md')
    expect(done).toMatchObject({ code: 1, err: expect.stringContaining('Chưa dựng tổng hợp “tong-hop.md”') })
    expect(at.files()).toContain('ra/A.pdf')
    expect(at.files()).not.toContain('ra/tong-hop.pdf')
  })

  it('has a name of its own', () => {
    at.put('A.md', at.read('tong-hop.md'))
    const done = build('--tong-hop', 'A.md')
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining('cùng cho ra “ra/A.pdf”') })
  })
})
