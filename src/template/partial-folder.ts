/** Partials lie in a folder beside the source: `_doan/kinh-phi.md` is `{{> kinh-phi}}`. */
export const partialFolder = '_doan'

/** Whether a name leads to a file of that folder, and to none beside or above it. */
export const isPartialName = (name: string): boolean => /^[\p{L}\d_-]+$/u.test(name)
