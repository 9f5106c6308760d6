/** What Office before 2007, and an encrypted file of today, begins with; a stream has its name in UTF-16. */
export const compoundFile = (stream: string): string =>
  `\xd0\xcf\x11\xe0${[...stream].map((letter) => `${letter}\0`).join('')}`
