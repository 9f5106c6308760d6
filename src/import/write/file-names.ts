/** Names of files beside a source, each used once. */
export interface FileNames {
  /** Without its extension. */
  readonly nextTable: () => string
  readonly nextPicture: (extension: string) => string
}

/** Counts tables and pictures through the whole source; `stem` is what their names begin with. */
export function countFileNames(stem: string): FileNames {
  // A source is read by what Windows calls a folder's mark, too.
  const start = stem.replaceAll('\\', '-')
  let [tables, pictures] = [0, 0]
  return {
    nextTable: () => `${start}-bang-${++tables}`,
    nextPicture: (extension) => `${start}-hinh-${++pictures}.${extension}`,
  }
}
