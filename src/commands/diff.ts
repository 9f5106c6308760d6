import { createPatch, FILE_HEADERS_ONLY } from 'diff'

/** The change of a file as a unified diff, which `patch` can apply; nothing where there is none. */
export const unifiedDiff = (path: string, before: string, after: string): string =>
  before === after
    ? ''
    : createPatch(path, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })
