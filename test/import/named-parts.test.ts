import { describe, expect, it } from 'vitest'
import { imported } from './pasted.ts'

const bodyOf = (text: string): string => text.slice(text.indexOf('---', 3) + 4).trim()
const sections = (mark: string) => `\n${mark} Kết quả\n\nĐã trồng cây.\n\n`

describe('a Phần whose mark stands on a line of its own, with its title below', () => {
  it.each([
    ['PHẦN THỨ NHẤT', 'PHẦN THỨ HAI', true],
    ['PHẦN I', 'PHẦN II', false],
    ['Phần I.', 'Phần II.', false],
    ['Phần thứ nhất', 'Phần thứ hai', true],
    ['PHẦN 1:', 'PHẦN 2:', true],
    ['PHẦN A', 'PHẦN B', true],
  ])('“%s” and “%s” stay two Phần, in each of which mục begin anew', async (first, second, renamed) => {
    const body = `${first}\n\nNĂM QUA\n${sections('I.')}${second}\n\nNĂM TỚI\n${sections('I.')}`
    const { text, told } = await imported({ body })
    expect(told.includes(`“${first}” được đánh số lại thành “Phần I”`)).toBe(renamed)
    expect(told).not.toContain('dấu sau số')
    const marks = first.endsWith('A') ? ['Phần I.', 'Phần II.'] : [first, second]
    const part = (mark = '', title = '') => `# ${mark} ${title}\n\n# Kết quả\n\nĐã trồng cây.`
    expect(bodyOf(text)).toBe(`${part(marks[0], 'Năm qua')}\n\n${part(marks[1], 'Năm tới')}`)
  })
})
