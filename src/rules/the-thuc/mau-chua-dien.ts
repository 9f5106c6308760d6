import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** A mark of a template in what is to be printed. */
export const unfilledTemplate: Rule = {
  id: 'mau-chua-dien',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Dấu {{…}} của mẫu được điền bằng số liệu trước khi in.',
  why: 'Không có số liệu thì dấu {{…}} được in ra nguyên như gõ.',
  good: [{ body: 'Tập hợp {1; 2} và biểu thức {x}.' }],
  bad: [
    { keys: 'trich_yeu: "Kiểm tra {{don_vi}}"', at: ['1:22 {{don_vi}}'] },
    { body: 'Giao {{don_vi}} thực hiện.', at: ['1:6 {{don_vi}}'] },
    { body: '{{#if x}}Có.{{/if}}', at: ['1:1 {{#if x}}'] },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (span.end) continue
      const found = /\{\{[{#/>!~]?\s*[A-Za-zÀ-ỹ[]/.exec(span.text)
      if (!found) continue
      const end = span.text.indexOf('}}', found.index)
      yield {
        message: `Dấu “${span.text.slice(found.index, end < 0 ? undefined : end + 2)}” của mẫu chưa được điền`,
        hint: 'dựng với số liệu: `kehoach build mau.md --data du-lieu.yaml`; là chữ thật thì bỏ qua quy tắc này',
        place: placeIn(span, found.index, end < 0 ? span.text.length : end + 2),
      }
    }
  },
}
