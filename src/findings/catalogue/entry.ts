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

/** Keys and body of an example, laid over the least plan that builds. */
export interface Example {
  /** YAML lines that take the place of the plan's own keys of the same name. */
  readonly keys?: string
  readonly body?: string
}

/** An example with something for its rule to find. */
export interface BadExample extends Example {
  /**
   * All places found, in their order, each as `line:column words`: the words it marks, and where they begin in what the
   * example itself says. Lines are counted through its keys and on through its body, so that a place stays what it is
   * when the plan around it changes.
   */
  readonly at: readonly [string, ...string[]]
  /** Where it can be mended: the line of the source after `--fix`. */
  readonly fixed?: string
}
