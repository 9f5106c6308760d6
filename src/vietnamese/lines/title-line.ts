/** Longest heading, in characters, that is told by its length alone. */
export const longestTitle = 170

/** Whether a line may be a heading by its length and its end. */
export const looksLikeTitle = (text: string): boolean => text.length <= longestTitle && !/[.;,]$/.test(text)
