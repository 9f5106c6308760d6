import { afterAll, expect, type RunnerTask } from 'vitest'
import { formClauses } from './form.ts'

const named = [...new Set(formClauses.flatMap(({ tests = [] }) => tests))]

/** The ids at the end of titles, of tests and of groups that hold any. */
const idsOf = (task: RunnerTask): string[] => {
  const inner = 'tasks' in task ? task.tasks.flatMap(idsOf) : []
  const [, id] = /\[([^[\]]+)\]$/.exec(task.name) ?? []
  return id !== undefined && (!('tasks' in task) || task.tasks.length > 0) ? [id, ...inner] : inner
}

// Vitest runs this beside each test file, so that a clause whose test went away fails where it stood.
// biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern here.
afterAll(({}, { file }) => {
  const own = file.name.replace(/^test\/(?:outputs\/)?|\.test\.ts$/g, '')
  const wanted = named.filter((id) => id.startsWith(`${own}/`))
  if (wanted.length === 0) return
  const given = new Set(file.tasks.flatMap(idsOf).map((id) => `${own}/${id}`))
  expect([...given].sort(), 'tests that clauses name by id').toEqual(wanted.sort())
})
