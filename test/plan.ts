import { exampleKeys } from '../src/findings/catalogue/example-plan.ts'

/** The keys of the least plan that builds, at the head of a source. */
export const frontMatter = `---\n${Object.entries(exampleKeys)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('')}---\n\n`

/** The least plan that builds. */
export const plan = `${frontMatter}# Mục đích

Nắm tình hình văn thư ở các phòng.
`

/** The least plan in which nothing is found. */
export const soundPlan = `${plan}
# Tổ chức thực hiện

Văn phòng chủ trì, các phòng phối hợp.
`
