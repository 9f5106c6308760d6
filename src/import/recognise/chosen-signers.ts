import { foldWords } from '../../vietnamese/fold-words.ts'
import type { AgencyPart, Fact, LeftOut, Note, SignerPart } from './recognised.ts'

/** Those who sign for the agencies of a document, and those for whom the form has no place, named whole. */
interface ChosenSigners {
  readonly chosen: readonly SignerPart[]
  readonly others: readonly LeftOut[]
  readonly facts: readonly Fact[]
  readonly notes: readonly Note[]
}

/**
 * One signer an agency: one with a name before one without, one who heads the agency before one of another body, and who signs
 * before who drafted; of equals the last, who stands to the right. `line` is that of the first.
 */
export function chosenSigners(
  signers: readonly SignerPart[],
  agencies: readonly AgencyPart[],
  line: number | undefined,
): ChosenSigners {
  const most = Math.max(1, agencies.length)
  const [agency = ''] = agencies.map(({ name }) => foldWords(name.join(' ')))
  const tests = [isNamed, signs, (one: SignerPart) => agencies.length > 1 || heads(one, agency)]
  const chosen = tests
    .reduce((left, test) => (left.length > most && left.some(test) ? left.filter(test) : left), signers)
    .slice(-most)
  const others = signers.filter((one) => !chosen.includes(one))
  const at = line !== undefined && { line }
  const apart = others.filter(isNamed).map(wordsOf)
  return {
    chosen,
    others: others.map((one) => ({ text: wordsOf(one), line: line ?? 0, why: 'một cơ quan ban hành có một người ký' })),
    facts: chosen.map(
      (one): Fact => ({
        what: 'người ký',
        value: [...one.authority, ...one.post, one.name ?? '(không có tên)'].join(' / '),
        confidence: one.name && apart.length === 0 ? 'chắc' : 'khá chắc',
        ...at,
      }),
    ),
    notes:
      apart.length === 0
        ? []
        : [
            {
              rule: 'nhap-nhieu-nguoi-ky',
              message: `Bản gốc có ${signers.length} người ký; tệp ghi “${chosen.map(wordsOf).join('”, “')}”, còn lại “${apart.join('”, “')}”`,
              hint: 'thể thức có một người ký cho mỗi cơ quan ban hành: sửa `nguoi_ky` nếu chọn nhầm; văn bản liên tịch thì gõ mỗi cơ quan một dòng ở `co_quan`, mỗi người ký một dòng ở `nguoi_ky`',
              ...at,
            },
          ],
  }
}

const wordsOf = ({ authority, post, ownPost, degree, name }: SignerPart): string =>
  [...authority, ...post, ownPost, degree, name].filter(Boolean).join(' ')

const isNamed = ({ name }: SignerPart): boolean => name !== undefined

/** Posts of those who made a plan or have a part in it, and don't issue it. */
const drafting = /^(?:nguoi (?:lap|viet|soan|thuc hien|bao cao)|thu ky|ke toan|thu quy|giao vien|lap bieu)/

const signs = ({ authority, post }: SignerPart): boolean => !drafting.test(foldWords([...authority, ...post].join(' ')))

/** What the head of an agency, or who signs for the head, is called, by the word that its name opens with. */
const headPosts: readonly (readonly [agency: RegExp, post: RegExp])[] = [
  [/^(?:ubnd|uy ban nhan dan) /, /ubnd|uy ban nhan dan|chu tich/],
  [/^truong /, /^(?:duyet .*)?(?:kt )?(?:pho )?hieu (?:truong|pho)/],
  [/^(?:so|benh vien|trung tam|cong ty) /, /^(?:kt )?(?:tong |pho )?giam doc/],
  [/^phong /, /^(?:kt )?(?:pho )?truong phong/],
  [/^tram /, /^(?:kt )?(?:pho )?(?:truong tram|tram truong)/],
]

function heads({ authority, post }: SignerPart, agency: string): boolean {
  const words = foldWords([...authority, ...post].join(' '))
  return headPosts.some(([name, head]) => name.test(agency) && head.test(words) && !/cong doan/.test(words))
}
