import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeLegacyBytes,
  fromLegacyEncoding,
  fromLegacyFont,
  legacyEncodingOf,
} from '../../src/vietnamese/legacy-fonts.ts'
import { isSyllable } from '../../src/vietnamese/syllable.ts'

const small =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ'.split(
    ' ',
  )
const tcvn3 =
  'µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ'.split(
    ' ',
  )
const tcvn3Capitals = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' }
const vni =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'.split(
    ' ',
  )

const capital = (letters: string): string => letters.toLocaleUpperCase('vi')
const codes = {
  tcvn3: new Map([
    ...small.map((letter, i): [string, string] => [letter, tcvn3[i] ?? '']),
    ...Object.entries(tcvn3Capitals),
  ]),
  vni: new Map(
    small.flatMap((letter, i): [string, string][] => [
      [letter, vni[i] ?? ''],
      [capital(letter), capital(vni[i] ?? '')],
    ]),
  ),
}
const encode = (text: string, encoding: 'tcvn3' | 'vni'): string =>
  [...text].map((c) => codes[encoding].get(c) ?? codes[encoding].get(c.toLowerCase()) ?? c).join('')

const page1258 = new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
const tones = /[\u0300\u0301\u0303\u0309\u0323]/
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const windows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) => {
      const parts = c.normalize('NFD')
      return [parts.replace(tones, '').normalize('NFC'), ...(parts.match(tones) ?? [])].map((part) =>
        page1258.indexOf(part),
      )
    }),
  )

const sentences = [
  'Các trường học trên địa bàn huyện tổ chức lễ khai giảng vào sáng ngày mùng năm.',
  'Khuyến khích người dân phân loại rác tại nguồn, giữ sạch đường làng ngõ xóm.',
  'Phòng Nội vụ chủ trì, phối hợp với các xã kiểm tra việc thực hiện kỷ luật, kỷ cương.',
  'Mỗi thôn cử hai cộng tác viên dự lớp tập huấn về phòng cháy, chữa cháy rừng.',
  'Vườn ươm giống cây ăn quả được tưới nước bằng hệ thống tự động từ tháng mười.',
]

const word = fc
  .tuple(
    fc.constantFrom(
      'b',
      'c',
      'ch',
      'd',
      'đ',
      'g',
      'h',
      'kh',
      'l',
      'm',
      'n',
      'ng',
      'nh',
      'ph',
      's',
      't',
      'th',
      'tr',
      'v',
      'x',
    ),
    fc.constantFrom(
      'ằng',
      'ấn',
      'ọc',
      'ỏi',
      'ồng',
      'ớp',
      'ưỡng',
      'ược',
      'ủy',
      'uyện',
      'uẩn',
      'ữa',
      'ự',
      'ặt',
      'oãn',
      'uốn',
      'ụng',
      'ẻo',
    ),
  )
  .map(([onset, rime]) => onset + rime)
  .filter(isSyllable)
const text = fc.array(word, { minLength: 2, maxLength: 60 })
/** Not also a syllable in Unicode (`bÊn`), nor with a sign of reckoning. */
const isTelling = (typed: string): boolean => !isSyllable(typed) && !/[·÷×]/.test(typed)

describe.each(['tcvn3', 'vni'] as const)('%s', (encoding) => {
  it('has one code for every Vietnamese letter', () => {
    expect(small).toHaveLength(67)
    expect(new Set(small.map((letter) => encode(letter, encoding))).size).toBe(67)
    for (const letter of small) expect(fromLegacyEncoding(encode(letter, encoding), encoding)).toBe(letter)
  })

  it('leaves what it does not know', () => {
    const plain = 'Điều 5, “mục” 2 – 30 °C; ệ ữ ₫ €'
    const known = encoding === 'tcvn3' ? plain : `${plain} « » § ®`
    expect(fromLegacyEncoding(known, encoding)).toBe(known)
  })

  it.each(sentences)('%s', (sentence) => {
    const typed = encode(sentence, encoding)
    expect(legacyEncodingOf(typed)).toBe(encoding)
    expect(fromLegacyEncoding(typed, encoding)).toBe(sentence)
    expect(decodeLegacyBytes(latin1(typed))).toEqual({ text: sentence, encoding })
  })

  it('is found and read in any text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const meant = words.join(' ')
        const typed = encode(meant, encoding)
        fc.pre(new Set(typed.split(' ').filter(isTelling)).size >= 2)
        expect(legacyEncodingOf(typed)).toBe(encoding)
        expect(fromLegacyEncoding(typed, encoding)).toBe(meant)
        expect(decodeLegacyBytes(latin1(typed))).toEqual({ text: meant, encoding })
      }),
    )
  })
})

describe('VNI', () => {
  it('has capitals, with marks typed either way', () => {
    for (const letter of small.map(capital)) expect(fromLegacyEncoding(encode(letter, 'vni'), 'vni')).toBe(letter)
    expect(fromLegacyEncoding('ÑOÄC LAÄP, Ñoäc laäp, AÙp duïng, Aùp duïng, ÔÛ, Ôû', 'vni')).toBe(
      'ĐỘC LẬP, Độc lập, Áp dụng, Áp dụng, Ở, Ở',
    )
  })

  it('reads the national motto', () => {
    expect(fromLegacyEncoding('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    )
  })
})

describe('TCVN3', () => {
  it('has capitals without tone only', () => {
    expect(fromLegacyEncoding('¡ ¢ £ ¤ ¥ ¦ §', 'tcvn3')).toBe('Ă Â Ê Ô Ơ Ư Đ')
    expect(fromLegacyEncoding('Hµ Vò, §ç, L©m', 'tcvn3')).toBe('Hà Vũ, Đỗ, Lâm')
  })

  it('reads the national motto', () => {
    expect(fromLegacyEncoding('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
  })

  it.each([
    ['CéNG HßA X· HéI', 'CỘNG HÒA XÃ HỘI'],
    ['UBND X· T¢N THµNH\nX· HßA B×NH', 'UBND XÃ TÂN THÀNH\nXÃ HÒA BÌNH'],
    ['C«ng v¨n vÒ BÇU tr\u00adëng th«n', 'Công văn về BẦU trưởng thôn'],
    ['TP. Hµ', 'TP. Hà'],
    ['¤ng §ç V¨n B', 'Ông Đỗ Văn B'],
  ])('%s is in capitals where its other letters are', (typed, meant) => {
    expect(fromLegacyEncoding(typed, 'tcvn3')).toBe(meant)
  })
})

describe('a font', () => {
  it.each([
    ['.VnTime', 'KÕ ho¹ch', 'Kế hoạch'],
    ['.VnArial Narrow', 'Phô lôc', 'Phụ lục'],
    ['.vntime', 'quý', 'quý'],
    ['VnTime', '®Êt', 'đất'],
    ['.VnTimeH', 'KÕ ho¹ch n¨m 2025', 'KẾ HOẠCH NĂM 2025'],
    ['.VnArial NarrowH', 'ñy ban', 'ỦY BAN'],
    ['.VNTIMEH', 'x·', 'XÃ'],
    ['.vntimeh', 'x·', 'XÃ'],
    ['VNI-Times', 'Keá hoaïch', 'Kế hoạch'],
    ['VNI-Helve-Condense', 'Ñöôøng', 'Đường'],
    ['VNI Times', 'thöû', 'thử'],
  ])('%s is read', (font, typed, meant) => {
    expect(fromLegacyFont(typed, font)).toBe(meant)
  })

  it.each([
    'Times New Roman',
    'Arial',
    'VNtimes new roman',
    'VNarial',
    'VPS Times',
    'Vni',
    'SVNtimes new roman',
    'Verdana',
    '',
  ])('%s is none of them', (font) => {
    expect(fromLegacyFont('KÕ ho¹ch', font)).toBeUndefined()
  })

  it('leaves text that is Unicode already', () => {
    const meant = 'Các đơn vị có trách nhiệm'
    for (const font of ['.VnTime', 'VNI-Times']) {
      expect(fromLegacyFont(meant, font)).toBe(meant)
      expect(fromLegacyFont(meant.normalize('NFD'), font)).toBe(meant)
    }
    expect(fromLegacyFont('là có', '.VnTime')).toBe('là có')
  })
})

describe('no legacy text', () => {
  it.each([
    ...sentences,
    'Hà Nam có bí thư là cô Lê Thị Hoà',
    'LÊ THÁNH TÔNG, TÔN THÀNH',
    'thoát, khoá, toà, hoá, doãn, loá, xoã',
    'Plain English, a naïve résumé in a café; 5 µm ± 2 %, 25 °C, 30 m², Acme®, © 2024, § 5, ¥ 300, £m',
    'Die Universität für Bodenkultur führt Prüfungen über größere Flächen durch; Österreich schön, Tür',
    'Il a dû partir tôt, où était la clé du château ? À la fête, « été » côté forêt.',
    'dû',
    'Une thèse',
    'São Paulo não é a capital; mañana en España; på så två små öar',
    'torque 5 N·m and 3 kW·h, 2 m×n, see note¹ and ho¹, 1ª',
    'µm, µs, µg',
    '²³°§®',
    '«tên» »',
    'Soft hy\u00adphen\u00adation in in\u00adfor\u00adma\u00adtion',
    '',
    'khong dau',
  ])('%s', (plain) => {
    expect(legacyEncodingOf(plain)).toBeUndefined()
    expect(legacyEncodingOf(plain.normalize('NFD'))).toBeUndefined()
  })

  it('is found in any Unicode text with signs in it', () => {
    const signs = fc.constantFrom(
      '5 µm',
      'Acme®',
      '10 m²',
      '20 °C',
      '§ 3',
      '«',
      '»',
      '½',
      'N·m',
      '©',
      '×',
      'là',
      'có',
      'sân',
      'hôn',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, signs), { maxLength: 40 }), (words) => {
        expect(legacyEncodingOf(words.join(' '))).toBeUndefined()
        expect(legacyEncodingOf(words.join(' ').normalize('NFD'))).toBeUndefined()
      }),
    )
  })
})

describe('short legacy text', () => {
  it.each([
    ['n¨m', 'tcvn3'],
    ['KÕ ho¹ch', 'tcvn3'],
    ['C«ng ty Österreich: b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô', 'tcvn3'],
    ['Q§-UBND, H§ND: ®iÒu chØnh', 'tcvn3'],
    ['Vieät Nam', 'vni'],
    ['Phuï luïc', 'vni'],
    ['QÑ-UBND: ñieàu chænh', 'vni'],
  ])('%s', (typed, encoding) => {
    expect(legacyEncodingOf(typed)).toBe(encoding)
  })
})

describe('bytes', () => {
  it.each(sentences)('of Windows-1258: %s', (sentence) => {
    expect(decodeLegacyBytes(windows1258(sentence))).toEqual({ text: sentence, encoding: 'windows-1258' })
  })

  it('have all letters of Windows-1258', () => {
    const all = [...small, ...small.map(capital), '“”–…€₫'].join(' ')
    const filler = sentences.join(' ')
    expect(decodeLegacyBytes(windows1258(`${filler} ${all}`))?.text).toBe(`${filler} ${all}`)
  })

  it('of Windows-1258 are found in any text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const meant = words.join(' ')
        fc.pre(new Set(words).size >= 3)
        expect(decodeLegacyBytes(windows1258(meant))).toEqual({ text: meant, encoding: 'windows-1258' })
      }),
    )
  })

  it('have the quotes and dashes of Windows', () => {
    const bytes = Uint8Array.from([0x93, ...latin1('kÕ ho¹ch'), 0x94, 0x20, 0x96, 0x20, 0x80])
    expect(decodeLegacyBytes(bytes)?.text).toBe('“kế hoạch” – €')
  })

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['ASCII', latin1('ke hoach')],
    ['UTF-8', new TextEncoder().encode(sentences.join(' '))],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...latin1('k\0Õ\0 \0h\0o\0¹\0c\0h\0')])],
    ['German', latin1('Die Prüfung über größere Flächen in Österreich führt zu Lösungen')],
    ['French', latin1('Il était à la forêt, où la fée a été élevée près du château')],
    ['a word that fits two encodings', latin1('có')],
  ])('of %s are none of these', (_, bytes) => {
    expect(decodeLegacyBytes(bytes)).toBeUndefined()
  })
})

describe('a syllable', () => {
  it.each('nghiêng quyết giếng gì khuỷu xoong ngoằn hòa hoà thuở Uống yếm quốc ghế kỳ'.split(' '))('%s', (one) => {
    expect(isSyllable(one)).toBe(true)
    expect(isSyllable(one.normalize('NFD'))).toBe(true)
  })
  it.each('tôt ngề cê strê hòà für été nghành b'.split(' '))('%s is none', (none) => {
    expect(isSyllable(none)).toBe(false)
  })
})
