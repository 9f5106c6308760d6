import { linesAt, type TextMap } from '../findings/text-map.ts'

/** A template as the places that Handlebars' parser gives count in it: columns from 0. */
export const locationsOf = (text: string): TextMap => linesAt(text, { file: '', line: 1, column: 0 })
