import { existsSync, mkdirSync } from 'node:fs'
import { expect } from 'vitest'
import { limits } from '../../src/limits.ts'
import { plan } from '../plan.ts'
import { type Fault, sampleOf } from './fault.ts'

/** The exit code of the first of a pipe, on a last line. */
const first = 'echo "code $PIPESTATUS"'

export const streams: readonly Fault[] = [
  {
    what: '10 stdout that is closed early is quiet',
    run: (at) => {
      at.put('plan.md', plan)
      for (const command of sampleOf([
        'build plan.md',
        'build --help',
        'schema',
        'check --format json plan.md',
        'new',
        'check --explain cu-phap',
      ])) {
        const { out, err } = at.shell(`$K ${command} | true; ${first}`)
        expect({ command, out, err }).toEqual({ command, out: 'code 0\n', err: expect.not.stringContaining(' at ') })
      }
      expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
    },
  },
  {
    what: '10 stdout that is full: files are written; a result that is lost is told',
    run: (at) => {
      at.put('plan.md', plan)
      expect(at.shell('$K build plan.md > /dev/full')).toMatchObject({ code: 0, err: '' })
      expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
      for (const command of sampleOf(['check --format json plan.md', 'rules', 'kham', 'check --bo-qua plan.md']))
        expect({ command, ...at.shell(`$K ${command} > /dev/full`) }).toMatchObject({
          command,
          code: 2,
          err: expect.stringMatching(/(?:^|\n)Lỗi: không ghi hết được kết quả .*ENOSPC.*\n$/),
        })
    },
  },
  {
    what: '10 stdout, stderr and stdin that are closed are no failure',
    slow: true,
    run: (at) => {
      at.put('plan.md', plan)
      at.put('hong.md', plan.replace('12/03/2026', '31/02/2026'))
      expect(at.shell('$K build plan.md >&- 2>&- <&-').code).toBe(0)
      expect(at.files()).toEqual(['hong.md', 'plan.docx', 'plan.md', 'plan.pdf'])
      expect(at.shell('$K check hong.md 2>&-').code).toBe(1)
      expect(at.shell(`$K check hong.md 2>&1 >/dev/null | true; ${first}`).out).toBe('code 1\n')
      expect(at.shell('$K check hong.md 2>/dev/full').code).toBe(1)
      expect(at.shell('$K build - <&-')).toMatchObject({
        code: expect.any(Number),
        err: expect.not.stringContaining(' at '),
      })
    },
  },
  {
    what: '10 stdin without an end, a folder, or one that comes late',
    run: (at) => {
      at.put('plan.md', plan)
      mkdirSync(at.path('thu-muc'))
      for (const [command, code, message] of sampleOf([
        ['(sleep 0.5; cat plan.md) | $K build - --to docx', 0, ''],
        ['$K build - < /dev/zero', 1, limits.sourceBytes.message],
        ['yes | $K check -', 1, limits.sourceBytes.message],
        ['$K import - < /dev/zero', 2, 'lớn hơn 100 MB'],
        ['$K build - < thu-muc', 2, 'Đầu vào chuẩn là thư mục'],
      ] as const))
        expect({ command, ...at.shell(command) }).toMatchObject({
          command,
          code,
          err: expect.stringContaining(message),
        })
      expect(existsSync(at.path('ke-hoach.docx'))).toBe(true)
    },
  },
  {
    what: '9 stdin that doesn’t wait for what comes late is asked again',
    slow: true,
    run: (at) => {
      at.put('plan.md', plan)
      expect(
        at.shell('(sleep 3; cat plan.md) | $K build - --to docx', { preload: ['stdin-that-never-waits'] }),
      ).toMatchObject({ code: 0, err: '' })
      expect(existsSync(at.path('ke-hoach.docx'))).toBe(true)
    },
  },
  {
    what: '10 a source, data or document that is a FIFO or a device is refused',
    run: (at) => {
      at.put('plan.md', plan)
      at.shell('mkfifo fifo.md fifo.csv fifo.docx; ln -s /dev/zero zero.md')
      for (const args of sampleOf([
        'build fifo.md',
        'check zero.md',
        'build plan.md --data fifo.csv',
        'import fifo.docx',
        'import zero.md',
        'new --tu fifo.md',
      ]))
        expect({ args, ...at.shell(`timeout 10 $K ${args}`) }).toMatchObject({
          args,
          code: 2,
          err: expect.stringMatching(/^Lỗi: /),
        })
    },
  },
  {
    what: '10 a folder that none can be made in is told, not tried for ever',
    run: (at) => {
      at.put('plan.md', plan)
      for (const folder of sampleOf(['/proc/x', '/proc/x/y', '/dev/null/x', 'plan.md/x']))
        expect(at.shell(`timeout 10 $K build plan.md -o ${folder}`)).toMatchObject({
          code: 2,
          err: expect.stringContaining(`Không ghi được vào thư mục “${folder}”`),
        })
      expect(at.shell('timeout 10 $K new tap-huan --mau /proc/x')).toMatchObject({
        code: 2,
        err: expect.stringContaining('/proc/x'),
      })
    },
  },
]
