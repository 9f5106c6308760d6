/** Partials lie in a folder beside the source: `_doan/kinh-phi.md` is `{{> kinh-phi}}`. */
export const partialFolder = '_doan'
