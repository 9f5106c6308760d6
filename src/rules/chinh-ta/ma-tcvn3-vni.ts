import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { fromLegacyEncoding, legacyEncodingOf } from '../../vietnamese/legacy-fonts.ts'
import { readsAsUtf8 } from '../../vietnamese/legacy-utf8.ts'
import type { Rule } from '../rule.ts'
import { proseWords } from './loi-van.ts'

/** Letters that Vietnamese doesn't have, as both encodings leave them. */
const foreign = /[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïñöøûüþÿ]/
/** Vowels that no Vietnamese word has beside each other: `saùch`, `naêm`, `coâng`. */
const pairs = /[aeoy][ùõ]|[aeo]â|aê|[AEOY][ÙÕ]|[AEO]Â|AÊ/
/** A vowel with its VNI mark behind it: `oä`, `uû`. */
const vni = new RegExp(`[aeouyôöAEOUYÔÖ][äåøûïÄÅØÛÏ]|${pairs.source}`)
/** Signs of TCVN3 in the midst of letters: `x·`, `vµ`, `®Ých`, `yªu`. */
const tcvn3 = /[A-Za-zÀ-ỹ][µ¸¶·¨©ª¬¼½¾]|[®§][A-Za-zÀ-ỹ]|[A-Za-z][¹»][a-z]|[ÆÎÞåæîþÿ]/
/** Quick to run: all of them but few others. */
const seldom = new RegExp(`[§-¾ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|${pairs.source}`)
const any = new RegExp(`${foreign.source}|${tcvn3.source}|${pairs.source}`)

/** Text in a code page from before Unicode. */
export const oldEncodings: Rule = {
  id: 'ma-tcvn3-vni',
  group: 'chinh-ta',
  severity: 'warning',
  clause: cite('M.I k.4'),
  summary: 'Chữ tiếng Việt gõ bằng Unicode, không phải TCVN3 (ABC) hay VNI.',
  why: 'Chữ mã cũ chỉ đọc được với phông của nó; với Times New Roman thì in ra ký tự lạ.',
  good: [
    { body: 'Vật tư: 25 m², cỡ 5 µm, sai số ±0,5 °C, phần mềm Acme®.' },
    { body: 'Đối tác Universität für Bodenkultur, Österreich.' },
  ],
  bad: [
    {
      body: 'Môc ®Ých, yªu cÇu cña kÕ ho¹ch.',
      at: ['1:1 Môc ®Ých, yªu cÇu cña kÕ ho¹ch.'],
      fixed: 'Mục đích, yêu cầu của kế hoạch.',
    },
    {
      body: 'Coäng hoøa xaõ hoäi chuû nghóa.',
      at: ['1:1 Coäng hoøa xaõ hoäi chuû nghóa.'],
      fixed: 'Cộng hòa xã hội chủ nghĩa.',
    },
    { body: 'Ñoïc saùch.', at: ['1:1 Ñoïc saùch.'], fixed: 'Đọc sách.' },
    { keys: 'trich_yeu: Giaùo aùn naêm 2026', at: ['1:12 Giaùo aùn naêm 2026'], fixed: 'trich_yeu: Giáo án năm 2026' },
  ],
  *check({ spans }) {
    const words = proseWords(spans)
    if (!seldom.test(words.text)) return
    for (const { from: span } of words.pieces) {
      // Letters of UTF-8 taken for others are told where the source is read.
      if (!seldom.test(span.text) || readsAsUtf8(span.text)) continue
      const all = span.text.split(/\s+/).filter(Boolean)
      const odd = all.filter((word) => any.test(word))
      const ofVni = odd.some((word) => vni.test(word))
      const encoding = odd.length > 0 ? legacyEncodingOf(span.text) : undefined
      const looksOld = odd.length * 4 >= all.length && (ofVni || odd.some((word) => tcvn3.test(word)))
      if (!encoding && (odd.length < 2 || !looksOld)) continue
      const place = placeIn(span, 0, span.text.length)
      const shown = all.slice(0, 6).join(' ')
      yield {
        message: `“${shown}${all.length > 6 ? '…' : ''}” giống chữ gõ bằng bảng mã ${(encoding ? encoding === 'vni' : ofVni) ? 'VNI' : 'TCVN3 (ABC)'}`,
        hint: 'chuyển đoạn này sang Unicode bằng bộ gõ, rồi dán lại',
        place,
        ...(encoding && { fix: { place, text: fromLegacyEncoding(span.text, encoding) } }),
      }
    }
  },
}
