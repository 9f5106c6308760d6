/** Ids of what is no longer looked for: wishes about them, in sources and profiles of before, ask for nothing. */
export const retired: ReadonlySet<string> = new Set(['gach-dau-dong-mot-y'])
