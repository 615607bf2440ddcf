import type { Desk } from '../../contracts/desk.ts'
import { writtenOut } from '../../language/acronyms.ts'
import { standsIn, writings } from '../../language/literal.ts'
import { sameCountry } from '../../language/places.ts'
import type { Article } from '../../model/article.ts'
import type { Filter } from '../../model/filter.ts'
import type { Outlet, Question } from '../../model/question.ts'
import { indirectOf } from '../../reading/question/statement.ts'
import { keyTerms } from './key-terms.ts'

/** Why nothing answers, as far as that is known. */
export interface Silence {
  /** Papers that the question names and the corpus does not have. */
  readonly strangers: readonly string[]
  /** Where was looked because the question names it: “of The Verge”, “from Geneva”. */
  readonly looked: readonly string[]
  /** Names of the question that no article mentions. */
  readonly absent: readonly string[]
  /** Names of it that articles mention, but none of those that speak of the rest. */
  readonly apart: readonly string[]
  /** What the question takes for granted and no article says; '' where that is not known. */
  readonly unsaid: string
  /** What is asked, as a clause after “says”; '' where it was not put as a question. */
  readonly asked: string
}

const joined: Readonly<Record<Outlet['kind'], string>> = {
  paper: 'of',
  author: 'by',
  town: 'from',
  day: 'of',
}

/** More names are not looked up one by one. */
const mostNames = 3

/**
 * @param lacking words of the question that no candidate holds
 * @param within where the question was looked up
 */
export async function silenceOf(
  question: Question,
  lacking: readonly string[],
  desk: Desk,
  within: Filter = {},
): Promise<Silence> {
  const names = namesWith(lacking, question.text).slice(0, mostNames)
  const found =
    names.length === 0 ? [] : await desk.passages({ ...within, text: question.text, limit: mostLooked })
  const isSeen = (word: string): boolean => found.some(({ reading }) => holdsLiterally(reading.article, word))
  const held = await Promise.all(
    names.map(async ({ missing }) =>
      missing.every(isSeen)
        ? 'here'
        : (await Promise.all(missing.map(async (word) => isSeen(word) || (await isHeld(word, desk))))).every(
              Boolean,
            )
          ? 'apart'
          : 'absent',
    ),
  )
  const named = (isKnown: boolean, show: (outlet: Outlet) => string): readonly string[] => [
    ...new Set(question.outlets.filter((outlet) => outlet.isKnown === isKnown).map(show)),
  ]
  return {
    strangers: named(false, ({ name }) => name),
    looked: named(true, ({ kind, name }) => `${joined[kind]} ${name}`),
    absent: names.filter((_, at) => held[at] === 'absent').map(({ name }) => name),
    apart: names.filter((_, at) => held[at] === 'apart').map(({ name }) => name),
    unsaid: '',
    asked: indirectOf(question.text),
  }
}

/** In so many passages a word is looked for letter by letter, where the index has it not as it was typed. */
const mostLooked = 30

const holdsLiterally = ({ title, text }: Article, word: string): boolean =>
  standsIn(word, `${title}\n${text}`)

/** Whether some article has a word, in any writing, or its country by another: “Kenyan” where one has “Kenya”. */
async function isHeld(word: string, desk: Desk): Promise<boolean> {
  for (const text of new Set([writtenOut(word) ?? word, ...sameCountry(word)]))
    if ((await desk.index.rank({ text, limit: 1 })).length > 0) return true
  for (const text of writings(word)) {
    const like = await desk.index.rank({ text, limit: mostLooked })
    // Where more are alike than were looked at, nothing is known of the others.
    if (like.length === mostLooked || like.some((article) => holdsLiterally(article, word))) return true
  }
  return false
}

/** The whole names in which words are missing: “European Medicines Agency” for “European”. */
function namesWith(
  lacking: readonly string[],
  text: string,
): readonly { readonly name: string; readonly missing: readonly string[] }[] {
  const runs = text.match(/[\p{Lu}\d][\p{L}\p{M}\p{N}.’'-]*(?:\s+[\p{Lu}\d][\p{L}\p{M}\p{N}.’'-]*)*/gu) ?? []
  const found = runs.flatMap((run) => {
    // The first word of a question has a capital too.
    const words = run.split(/\s+/).filter((word) => keyTerms(`x ${word}`).length > 0)
    const bare = words.map((word) => keyTerms(`x ${word}`)[0] ?? word)
    const missing = bare.filter((word) => lacking.includes(word))
    const from = text.startsWith(run) && !lacking.includes(bare[0] ?? '') ? 1 : 0
    return missing.length > 0 ? [{ name: bare.slice(from).join(' '), missing }] : []
  })
  return found.filter(({ name }, at) => found.findIndex((one) => one.name === name) === at)
}
