/** An error stops the document; a warning is for the clerk to judge; a hint is never more than advice. */
export type Severity = 'error' | 'warning' | 'hint'

/** What findings are sorted by, as pages name it. */
export const groups = {
  'the-thuc': 'Thể thức',
  'can-cu': 'Căn cứ và viện dẫn',
  'bo-cuc': 'Bố cục',
  'phan-cong': 'Phân công',
  'chinh-ta': 'Chính tả',
  bang: 'Bảng',
  nguon: 'Tệp nguồn',
  'khai-bao': 'Phần khai báo',
  'noi-dung': 'Nội dung',
  'so-lieu': 'Tệp số liệu',
  mau: 'Mẫu',
  'ho-so': 'Hồ sơ cơ quan',
  'bo-qua': 'Bỏ qua',
  nhap: 'Nhập văn bản cũ',
} as const

/** All that is said of one thing that can be found, whoever finds it. */
export interface Entry {
  readonly group: keyof typeof groups
  /** The usual one; where it varies, the finding says its own. */
  readonly severity: Severity
  /** As `cite` gives it; absent where no clause rules it, or which one depends on the place. */
  readonly clause?: string
  /** One sentence. */
  readonly summary: string
  /** Why it matters to those who sign and read. */
  readonly why: string
  /** Why it can be neither set aside nor weighed otherwise, as one sentence; absent where it can be. */
  readonly firm?: string
  /** Sources in which it isn't found, and such in which it is: they are its tests and its page. */
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
}

/** What is looked at: keys and body laid over the least plan that builds, and the files beside it. */
export interface Example {
  /** YAML lines that take the place of the plan's own keys of the same name. */
  readonly keys?: string
  readonly body?: string
  /** By name: `plan.md` or `plan.yaml` takes the place of the plan, `kehoach.yml` is the office's profile. */
  readonly files?: Readonly<Record<string, ExampleFile>>
  /** What is done with it where it isn't `kehoach check plan.md`. */
  readonly run?: ExampleRun
  /** What its files hold, where they can't be shown. */
  readonly about?: string
}

/** A file of an example: its text, or bytes said in another way. */
export type ExampleFile =
  | string
  /** Each letter is a byte. */
  | { readonly latin1: string }
  | { readonly base64: string }
  /** The same words over and over. */
  | { readonly repeat: string; readonly times: number }
  /** A Word file: the XML inside its body, `[id, type, target]` of what it refers to, external ones with a fourth, and other parts. */
  | {
      readonly docx: string
      readonly relations?: readonly (readonly [id: string, type: string, target: string, external?: true])[]
      readonly parts?: Readonly<Record<string, string>>
    }
  /** A workbook of one sheet; hidden rows are counted from 1. */
  | {
      readonly xlsx: readonly (readonly (string | number | { readonly error: string })[])[]
      readonly hiddenRows?: readonly number[]
    }

/** A command other than `check`, with the files it is given by name. */
export type ExampleRun =
  | { readonly import: string }
  | { readonly merge: string; readonly naming?: string }
  | { readonly renew: true }

/** An example with something to find. */
export interface BadExample extends Example {
  /**
   * All places found, in their order, each as `line:column words`: the words it marks, and where they begin in what the
   * example itself says. Lines are counted through its keys and on through its body, so that a place stays what it is
   * when the plan around it changes. Where it is in another file, that is named first: `so-lieu.csv 2:1 Phòng A`.
   */
  readonly at: readonly [string, ...string[]]
  /** Where it can be mended: the line of the source after `--fix`. */
  readonly fixed?: string
}
