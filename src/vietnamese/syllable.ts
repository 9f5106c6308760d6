const rimes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
u uc ui um un ung up ut ua uân uât uâng uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyên uyêt uyn uyp uyt uyu
ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu`
const rimesOfQu = `
a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên êch ênh êt êu
ơ ơi ơn ơt i it in inh ôc y yên yêt ych ynh yt yp yu`

let pattern: RegExp | undefined

function spelling(): RegExp {
  const all = rimes.trim().split(/\s+/)
  const front = all.filter((rime) => /^[eêiy]/.test(rime))
  const back = all.filter((rime) => !front.includes(rime))
  const any = 'b|ch|d|đ|h|kh|l|m|n|nh|p|ph|r|s|t|th|tr|v|x|gi'
  return new RegExp(
    `^(?:(?:${any}|c|g|ng)?(?:${back.join('|')})|(?:${any}|k|gh|ngh)?(?:${front.join('|')})|` +
      `qu(?:${rimesOfQu.trim().split(/\s+/).join('|')})|gin?|giêng)$`,
  )
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Whether a word can be one Vietnamese syllable by its spelling: onset, rime and no more than one tone, which is sắc or nặng
 * before c, ch, p and t. Which vowel has the tone doesn't count (hoà, hòa), nor does case.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const found = parts.match(tones) ?? []
  if (found.length > 1) return false
  const bare = parts.replace(tones, '').normalize('NFC')
  if (/(?:[cpt]|ch)$/.test(bare) && found[0] !== '\u0301' && found[0] !== '\u0323') return false
  pattern ??= spelling()
  return pattern.test(bare)
}
