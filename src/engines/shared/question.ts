import { otherForms } from '../../language/irregular.ts'
import { sameCountry } from '../../language/places.ts'
import { fold, stemOf } from './words.ts'

/** Words that must stand in a row, as asked and stemmed. FTS5 stems what it is given, so it gets them as asked. */
interface Form {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** One thing that is asked for: any of its forms answers. */
export interface Term {
  readonly forms: readonly Form[]
  /** Written as a name or a number. */
  readonly isName: boolean
}

/** A pasted article is no question; what comes later than this many characters is not looked at. */
const longest = 4_000
const mostTerms = 48

/** Words that say how something is asked, not what. */
const stopWords = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between
  both but by can cannot could couldn d did didn do does doesn doing don down during each else ever few for from further
  get give had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn
  it its itself just know let list ll m many me mean more most much my myself no nor not now of off on once only or
  other ought our ours ourselves out over own please re s said same say says shall shan she should shouldn show so some
  such t tell than that the their theirs them themselves then there these they this those through to too under until up
  upon us ve very was wasn we were weren what whats when where whether which while who whom whose why will with won
  would wouldn you your yours yourself yourselves`.split(/\s+/),
)

/**
 * What a question asks for, each thing once. "S-400" and "S400" are the same; "Indo-Russian" is two words.
 * Stop-words are dropped: they make FTS5 9 to 15 times slower and rank no better.
 */
export function readTerms(text: string): readonly Term[] {
  const terms = new Map<string, Term>()
  const asked = text.slice(0, longest)
  const shouted = !/\p{Ll}/u.test(asked)
  for (const [compound] of asked.matchAll(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑–'’.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
  )) {
    for (const term of readCompound(compound.replace(/['’]s$/i, ''), shouted)) {
      if (terms.size >= mostTerms) return [...terms.values()]
      terms.set(term.forms.map(({ stems }) => stems.join(' ')).join('|'), term)
    }
  }
  return [...terms.values()]
}

function readCompound(compound: string, shouted: boolean): readonly Term[] {
  const parts = compound.split(/[-‐‑–'’.,]/)
  const initials = parts.length > 1 && parts.every((part) => /^\p{L}$/u.test(part))
  const designation = /^(\p{L}{1,4})[-‐‑–]?(\d+\p{L}?)$/u.exec(compound)
  if (designation !== null || initials) {
    const [, letters = '', digits = ''] = designation ?? []
    const apart = initials ? parts : [letters, digits]
    return [{ forms: [form([apart.join('')]), form(apart)], isName: true }]
  }
  // A number keeps its groups and decimals together: 600,000 and 5.4.
  if (parts.length > 1 && parts.every((part) => /^\d+$/.test(part)))
    return [{ forms: [form(parts)], isName: true }]
  const country = compound === 'US' && !shouted
  return parts.flatMap((part) =>
    stopWords.has(fold(part)) && !country
      ? []
      : [
          {
            forms: [
              form([part]),
              ...(country ? [form(['u', 's'])] : []),
              ...(shouted ? [] : peopleOf(part)),
              ...otherForms(part).map((other) => form([other])),
            ],
            isName: /^\p{Lu}|\d/u.test(part),
          },
        ],
  )
}

/** "Turkish" answers for "Turkey", and the other way round. */
const peopleOf = (word: string): readonly Form[] =>
  sameCountry(word).flatMap((other) =>
    other === word ? [] : [form(other.split(/[\s.]+/).filter((part) => part !== ''))],
  )

function form(words: readonly string[]): Form {
  return { words: words.map(fold), stems: words.map(stemOf) }
}

/** FTS5's query for one term: every word is quoted, so nothing in it can be an operator. */
export function matchTerm(term: Term): string {
  return term.forms.map(({ words }) => `"${words.join(' ')}"`).join(' OR ')
}
