import { inCapitals } from './capitals.ts'
import { foldWords } from './fold-words.ts'

const postWords =
  /(?:^| )(?:chu tich|giam doc|tong giam doc|pho|truong|chanh|bo truong|thu truong|bi thu|hieu truong|chi cuc truong|cuc truong|vien truong|chanh an|chu nhiem|chu nhiem uy ban|thu tuong|tu lenh|chinh uy|chi huy truong|thuong truc|uy vien|dai dien|nguoi dung dau|ke toan truong|to truong|doi truong|thanh tra|chuyen vien|thu ky|tong thu ky|tong bien tap|chu huy|hieu pho|trinh|quyen|phu trach)(?: |$)/

/** Begins with the word of a post, and doesn't go on with one begun above. */
export const opensAsPost = (text: string): boolean => postWords.exec(foldWords(text))?.index === 0

/** Capitals that name a post. */
export const isPost = (text: string): boolean => inCapitals(text) && text.length < 90 && postWords.test(foldWords(text))
