import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answering, answering } from '../../src/engine/answer.ts'
import { type Engine, startEngine } from '../../src/engine/engine.ts'
import type { EngineAnswer } from '../../src/engine/messages.ts'
import { rasteriserIn } from '../../src/render/svg/installed-resvg.ts'
import { nativeSetter } from '../../src/render/typst.ts'
import { sourceOf, tinos } from '../outputs/documents.ts'
import { plan } from '../plan.ts'
import { wasmOf } from './typst.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine({
    setter: nativeSetter(tinos),
    renderer: wasmOf('@myriaddreamin/typst-ts-renderer'),
    family: 'Tinos',
    rasterise: rasteriserIn(() => tinos),
  })
})

/** Texts that were really compiled. */
let compiled: number[]
let answers: Answering
beforeEach(() => {
  compiled = []
  const counting: Engine = {
    ...engine,
    edit: (rev, text) => {
      compiled.push(rev)
      return engine.edit(rev, text)
    },
  }
  answers = answering(counting)
  answers.open(sourceOf({ path: 'plan.md', text: plan }))
})

const withWord = (word: string) => plan.replace('văn thư', word)

/** An answer of one kind. */
async function got<K extends EngineAnswer['kind']>(kind: K, asked: Promise<EngineAnswer | undefined>) {
  const answer = await asked
  if (answer?.kind !== kind) throw new Error(`${answer?.kind} instead of ${kind}`)
  return answer as Extract<EngineAnswer, { kind: K }>
}

const edit = (rev: number, word: string, asker?: string) =>
  got('revision', answers.ask({ kind: 'edit', rev, text: withWord(word) }, asker))

async function wordsShown(key: string | undefined, asker?: string): Promise<string> {
  const { body = '' } = await got('page', answers.ask({ kind: 'page', key: key ?? '' }, asker))
  return body.replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')
}

describe('edits', () => {
  test('of ten at once only the newest is compiled, the others are left without an answer', async () => {
    const revs = [...Array(10).keys()]
    const done = await Promise.all(revs.map((rev) => answers.ask({ kind: 'edit', rev, text: withWord(`tin ${rev}`) })))
    expect(done.map((it) => it?.kind)).toEqual([...Array(9).fill(undefined), 'revision'])
    expect(compiled).toEqual([9])
  })

  test('one asker’s overtakes none of another’s', async () => {
    const [one, other] = await Promise.all([edit(1, 'lễ tân', 'a'), edit(1, 'lái xe', 'b')])
    expect(await wordsShown(one.pages[0]?.key, 'a')).toContain('lễ tân')
    expect(await wordsShown(other.pages[0]?.key, 'b')).toContain('lái xe')
  })

  test('a page is found by its place where the same text names it otherwise', async () => {
    let names = 0
    const renaming: Engine = {
      ...engine,
      edit: async (rev, text) => {
        const revision = await engine.edit(rev, text)
        names++
        return { ...revision, pages: revision.pages.map((page) => ({ ...page, key: `${names} ${page.key}` })) }
      },
      page: (key) => (key.startsWith(`${names} `) ? engine.page(key.slice(`${names} `.length)) : undefined),
    }
    answers = answering(renaming)
    answers.open(sourceOf({ path: 'plan.md', text: plan }))
    const one = await edit(1, 'lễ tân', 'a')
    await edit(1, 'lái xe', 'b')
    expect(await wordsShown(one.pages[0]?.key, 'a')).toContain('lễ tân')
  })

  test('with errors an asker’s own last pages stay', async () => {
    const own = await edit(1, 'lễ tân', 'a')
    await edit(1, 'lái xe', 'b')
    const broken = await got('revision', answers.ask({ kind: 'edit', rev: 2, text: '---' }, 'a'))
    expect(broken.older).toBe(true)
    expect(await wordsShown(broken.pages[0]?.key, 'a')).toContain('lễ tân')
    expect(broken.headings).toEqual(own.headings)
  })

  test('what is changed beforehand counts; after a change a text is compiled anew', async () => {
    await edit(1, 'lễ tân')
    answers.change((it) => it.renew({ ...sourceOf({ path: 'khac.md', text: plan }) }))
    const again = await got('revision', answers.ask({ kind: 'edit', rev: 2, text: '---' }))
    expect(again.findings[0]?.place?.file).toBe('khac.md')
    expect(again.older).toBe(true)
  })
})

test('of another document with errors no page of the last one is shown', async () => {
  await edit(1, 'lễ tân')
  answers.open(sourceOf({ path: 'khac.md', text: plan }))
  const other = await got('revision', answers.ask({ kind: 'edit', rev: 2, text: '---' }))
  expect([other.older, other.pages, other.headings]).toEqual([true, [], []])
})

describe('questions about a text', () => {
  test('are answered by the asker’s own, whoever edited last, with its number', async () => {
    const one = await edit(7, 'lễ tân', 'a')
    await edit(3, 'lái xe', 'b')
    const { rev, files, format } = await got('exported', answers.ask({ kind: 'export', rev: 7, format: 'docx' }, 'a'))
    expect({ rev, format }).toEqual({ rev: 7, format: 'docx' })
    expect(await wordsShown(one.pages[0]?.key, 'a')).toContain('lễ tân')
    answers.open(sourceOf({ path: 'plan.md', text: plan }))
    await edit(1, 'lễ tân', 'c')
    const same = await got('exported', answers.ask({ kind: 'export', rev: 1, format: 'docx' }, 'c'))
    expect(Buffer.compare(files[0]?.bytes ?? Buffer.of(), same.files[0]?.bytes ?? Buffer.of(1))).toBe(0)
  })

  test('one that comes right behind an edit is of that edit', async () => {
    await edit(1, 'lễ tân')
    const [, exported] = await Promise.all([
      answers.ask({ kind: 'edit', rev: 2, text: withWord('lái xe') }),
      got('exported', answers.ask({ kind: 'export', rev: 2, format: 'pdf' })),
    ])
    expect(exported.rev).toBe(2)
    expect(compiled).toEqual([1, 2])
  })

  test('an export of a text with errors has no files', async () => {
    await got('revision', answers.ask({ kind: 'edit', rev: 1, text: '---' }))
    expect(await answers.ask({ kind: 'export', rev: 1, format: 'docx' })).toMatchObject({ rev: 1, files: [] })
  })

  test('a line leads to its boxes, a spot to its line', async () => {
    await edit(1, 'lễ tân')
    const line = plan.split('\n').findIndex((it) => it.includes('văn thư')) + 1
    const { boxes } = await got('located', answers.ask({ kind: 'locate', rev: 1, place: { line } }))
    const [box] = boxes
    expect(box).toMatchObject({ page: 0 })
    const spot = { page: 0, x: (box?.left ?? 0) + 1, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 }
    expect(await answers.ask({ kind: 'source', rev: 1, spot })).toMatchObject({ rev: 1, place: { line } })
  })
})

test('a rule is explained without any text', async () => {
  const { text } = await got('explained', answers.ask({ kind: 'explain', rule: 'thieu-noi-nhan' }))
  expect(text).toMatch(/^# thieu-noi-nhan\n/)
})

test('a page that nobody has is an answer without a body', async () => {
  await edit(1, 'lễ tân')
  expect(await answers.ask({ kind: 'page', key: '../../etc/passwd' })).toEqual({
    kind: 'page',
    key: '../../etc/passwd',
  })
})

test('a fault is an answer, and the next question is answered as ever', async () => {
  expect(await answers.ask({ kind: 'export', rev: 1, format: 'pdf' })).toMatchObject({
    kind: 'fault',
    message: expect.stringMatching(/^Lỗi của chương trình, không phải của văn bản\./),
  })
  answers.change(() => {
    throw new Error('hỏng')
  })
  expect((await edit(2, 'lễ tân')).rev).toBe(2)
})
