/**
 * Capital letters, for a character class. V8 needs a millisecond at every start for each pattern with `\p{Lu}` or `\p{L}`;
 * where any letter will do, `[A-Za-zÀ-ỹ]` serves.
 */
export const capitals = 'A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'

/** Small letters, for a character class. */
export const smallLetters = capitals.toLowerCase()

/** Whether a text opens with a capital letter. */
export const isCapital = (text: string): boolean => {
  const [first = ''] = text
  return first !== first.toLowerCase()
}

/** A text in capitals, by the letters of Vietnamese. */
export const toCapitals = (text: string): string => text.toLocaleUpperCase('vi')

/** The letters of điểm, in order: Đ.8.2 and PL VI of the decree run a b c d đ e g …; no ă â ê ô ơ ư, no f j w z. */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'] as const
