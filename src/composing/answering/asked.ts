import type { Desk } from '../../contracts/desk.ts'
import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Filter } from '../../model/filter.ts'
import type { Outlet, Question } from '../../model/question.ts'
import { type Known, readQuestion } from '../../reading/question.ts'

/** A filter within where something was told; what the asker set stays as it is. */
export const narrowed = (filter: Filter, within: Outlet['within']): Filter => {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined)
  return { ...within, ...Object.fromEntries(set) }
}

/** Names of a question that are looked for in bylines and datelines. */
const mostNames = 4

/** What is asked, with what the corpus knows of where the question says that something was told. */
export async function questionOf(typed: string, desk: Pick<Desk, 'index'>): Promise<Question> {
  const known = await knownIn(typed, desk.index)
  const question = readQuestion(typed, known)
  const days = question.outlets.filter(({ kind }) => kind === 'day')
  const filed = await Promise.all(days.map(({ within }) => desk.index.articles({ ...within, limit: 1 })))
  return filed.every(([article]) => article !== undefined)
    ? question
    : readQuestion(typed, { ...known, hasDays: false })
}

async function knownIn(typed: string, index: Desk['index']): Promise<Known> {
  const has = async (filter: { readonly byline: string } | { readonly dateline: string }): Promise<boolean> =>
    (await index.articles({ ...filter, limit: 1 })).length > 0
  const [authors, towns] = telling.test(typed)
    ? await Promise.all([
        fitting(names(typed, fullName), (byline) => has({ byline })),
        fitting(names(typed, capitals), (dateline) => has({ dateline })),
      ])
    : [[], []]
  return {
    papers: (await index.sources()).map(({ source }) => source),
    authors,
    towns,
    newest: (await index.articles({ limit: 1 }))[0]?.published,
    hasDays: true,
  }
}

/** Where none of these words stands no author and no town is named as one. */
const telling = anywhere('i')`
  articles?, reports?, reported, reporting, stor(y|ies), pieces?, columns?, dispatch(es)?, coverage, reviews?,
  posts?, wrote, writes?, written, write, covered`
const fullName =
  /\p{Lu}[\p{L}.’'-]+(?: (?:[\p{Lu}.]{1,2} |(?:van|von|de|der|da|di|al|el|bin|la|le) )?\p{Lu}[\p{L}’'-]+)+/gu
const capitals = /\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}/gu

/** What looks like a name, without the question word or the preposition that a question opens with. */
const names = (typed: string, pattern: RegExp): readonly string[] =>
  [...new Set(typed.match(pattern) ?? [])]
    .map((name) => name.replace(leading, '').replace(/['’]s?$/, ''))
    .filter((name) => name.length > 2)
    .slice(0, mostNames)
const opener = oneOf`
  In, From, By, As, According, What, Who, When, Where, Why, How, Which, Did, Does, Do, Has, Have, Is, Was, The`
const leading = pattern('u')`^(?:${opener} )+|^${opener}$`

async function fitting(
  found: readonly string[],
  isKnown: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const known = await Promise.all(found.map(isKnown))
  return found.filter((_, at) => known[at])
}
