import anyAscii from 'any-ascii'
import { forms, particles, phrases, synonyms, titles } from './vocabulary.ts'

/** A part of a name as it is compared. */
export interface Part {
  /** Latin letters and digits, lower case. */
  readonly text: string
  readonly kind: 'word' | 'initial' | 'particle' | 'title' | 'form' | 'number'
}

/** A name taken apart for comparing. */
export interface Name {
  readonly parts: readonly Part[]
  /** Its words run together in the order in which they were written. */
  readonly run: string
}

/** What a name belongs to decides how it is taken apart: a person has titles, a company its legal form. */
export type Sort = 'person' | 'other'

/** Longer names are no names; what stands after these characters is left out. */
const longest = 300

export function readName(name: string, sort: Sort): Name {
  const parts = spell(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => partOf(word, sort))
  return { parts, run: parts.flatMap(({ kind, text }) => (kind === 'title' ? [] : text)).join('') }
}

/** In Latin letters, lower case, with single spaces: "ООО «Бай», г. Москва" is "ooo bai g moskva". */
export function spell(name: string): string {
  const latin = anyAscii(
    name
      .slice(0, longest)
      .normalize('NFKC')
      // What a list says of a name, such as "(previously listed as)".
      .replace(/\((?:previously|formerly|original)[^)]*\)/giu, ' '),
  )
  // Han and Hangul come out as one word a syllable, each with a capital: 习近平 is XiJinPing.
  const parted = /[\p{Script=Han}\p{Script=Hangul}]/u.test(name)
    ? latin.replace(/([a-z])([A-Z])/g, '$1 $2')
    : latin
  const plain = parted
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/([a-z])['`’"]s\b/g, '$1')
    .replace(/['`’"]/g, '')
    // A.B.C. is ABC; one letter with its stop stays an initial.
    .replace(/\b(?:[a-z]\.\s?){2,}(?![a-z]{2})/g, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return phrases(` ${plain} `).trim()
}

function partOf(word: string, sort: Sort): Part {
  if (/^\d+$/.test(word)) return { text: word, kind: 'number' }
  if (sort === 'other') {
    const form = forms.get(word)
    if (form !== undefined) return { text: form, kind: 'form' }
  } else if (titles.has(word)) return { text: word, kind: 'title' }
  if (particles.has(word)) return { text: word, kind: 'particle' }
  if (word.length === 1) return { text: word, kind: 'initial' }
  return { text: (sort === 'other' ? synonyms.get(word) : undefined) ?? word, kind: 'word' }
}
