import { documentTypes, motto, nation } from '../../decree/names.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { capitals, smallLetters } from '../../vietnamese/letters.ts'

/** Letters only, without marks: `Cộng hòa` and `CỘNG HOÀ` are `cong_hoa`. */
export const foldWords = (text: string): string =>
  normalKey(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()

const nationFolded = foldWords(nation)
const mottoFolded = foldWords(motto)

/** A line that is the nation's name or motto, or a part of it broken off. */
export function isNationOrMotto(text: string): boolean {
  const plain = foldWords(text)
  return plain.length > 5 && (nationFolded.includes(plain) || mottoFolded.includes(plain))
}

export const isNation = (text: string): boolean => foldWords(text).includes(nationFolded)

/** Takes nation and motto out of a line that runs columns of the header together. */
export const withoutNation = (text: string): string =>
  text
    .replace(/C[ỘO]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM/gi, ' ')
    .replace(/Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const typesByName = new Map(documentTypes.map((name) => [foldWords(name), name]))

/** The type whose name a line is, in sentence case. */
export const typeNamed = (text: string): string | undefined => typesByName.get(foldWords(text))

/** A line in capitals that opens with the name of a type and goes on: `KẾ HOẠCH Triển khai …`. */
export function typeAtStart(text: string): { readonly type: string; readonly rest: string } | undefined {
  for (const name of documentTypes) {
    const capital = name.toLocaleUpperCase('vi')
    if (text.startsWith(`${capital} `)) return { type: name, rest: text.slice(capital.length + 1) }
  }
  return undefined
}

/** Has letters, and none of them small. */
export const inCapitals = (text: string): boolean => /[A-Za-zÀ-ỹ]/.test(text) && text === text.toLocaleUpperCase('vi')

const firstWords = [
  ...[
    'ubnd',
    'uy ban',
    'so',
    'bo',
    'ban',
    'cuc',
    'chi cuc',
    'tong cuc',
    'vu',
    'trung tam',
    'truong',
    'phong',
    'van phong',
  ],
  ...[
    'dang uy',
    'dang bo',
    'tinh uy',
    'thanh uy',
    'huyen uy',
    'quan uy',
    'thi uy',
    'chi bo',
    'hoi',
    'doan',
    'lien doan',
  ],
  ...[
    'cong doan',
    'benh vien',
    'tram',
    'vien',
    'hoc vien',
    'dai hoc',
    'cong an',
    'cong ty',
    'toa an',
    'thanh tra',
    'hdnd',
  ],
  ...[
    'bao hiem',
    'kho bac',
    'ngan hang',
    'tap doan',
    'tong cong ty',
    'mat tran',
    'bch',
    'btt',
    'tieu ban',
    'to',
    'chinh phu',
  ],
  ...[
    'quan khu',
    'su doan',
    'bo chi huy',
    'bo tu lenh',
    'doi',
    'nha',
    'hop tac xa',
    'khoa',
    'lien minh',
    'lien hiep',
    'hdqt',
  ],
  ...[
    'thuong truc',
    'quoc hoi',
    'hat',
    'thu vien',
    'bao tang',
    'dai',
    'bao',
    'tap chi',
    'ubmttq',
    'mttq',
    'cum',
    'khoi',
  ],
]
const agencyStart = new RegExp(`^(?:${firstWords.join('|')})(?: |$)`)

/** Opens like the name of an agency. */
export const opensAsAgency = (text: string): boolean => agencyStart.test(foldWords(text))

/** Authority marks however they are typed: `TM.`, `T/M`, `KT`, `TUQ.`, `Q.`. */
export const authorityStart = new RegExp(
  String.raw`^(?:(?:T\s?[./]?\s?U\s?[./]?\s?Q|T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L)(?:\s?[./]|(?=\s))|Q\s?\.)\s*(?=[${capitals}])`,
)

const postWords =
  /(?:^| )(?:chu tich|giam doc|tong giam doc|pho|truong|chanh|bo truong|thu truong|bi thu|hieu truong|chi cuc truong|cuc truong|vien truong|chanh an|chu nhiem|chu nhiem uy ban|thu tuong|tu lenh|chinh uy|chi huy truong|thuong truc|uy vien|dai dien|nguoi dung dau|ke toan truong|to truong|doi truong|thanh tra|chuyen vien|thu ky|tong thu ky|tong bien tap|chu huy|hieu pho|trinh|quyen|phu trach)(?: |$)/

/** Begins with the word of a post, and doesn't go on with one begun above. */
export const opensAsPost = (text: string): boolean => postWords.exec(foldWords(text))?.index === 0

/** Capitals that name a post. */
export const isPost = (text: string): boolean => inCapitals(text) && text.length < 90 && postWords.test(foldWords(text))

const degree =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|THS|BS|Bs|BSCK|BsCK|CK|CKI|CKII|KS|CN|DS|Ds|LS|NGƯT|NGND|TTND|TTƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu tướng|Trung tướng|Đại tướng|Thượng tướng)(?:[.\s]+|\s*(?=[A-ZĐ])|$)(?:CK\s?I{1,2}\.?\s*|I{1,2}\.\s*)?)+/

/** `Lan`, `H'Hen`, `K-Sor` or in capitals. */
const namePart = new RegExp(`^[${capitals}](?:['’-]?[${capitals}]?[${smallLetters}]*)+$|^[${capitals}]+$`)

/** A person's name, with the degree that may stand before it. */
export function personNamed(text: string): { readonly name: string; readonly degree?: string } | undefined {
  const typed = text.replace(/[.,;]+$/, '')
  const [found = ''] = degree.exec(typed) ?? []
  const name = typed.slice(found.length).trim()
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return undefined
  const named = words.every((word) => namePart.test(word))
  return named ? { name, ...(found && { degree: found.trim() }) } : undefined
}
