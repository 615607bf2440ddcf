import type { Article } from './article.ts'
import type { Named } from './briefing.ts'
import { lineFor } from './lines.ts'
import type { Edition, ListHit, NamedParty } from './listing.ts'
import { day } from './show.ts'

/** "OFAC SDN as of Jan 2019", or "OFAC SDN (undated)": never of today where the list does not say so. */
export const editionLine = ({ list, date }: Pick<Edition, 'list' | 'date'>): string =>
  date === undefined ? `${list} (undated)` : `${list} as of ${day(date)}`

/** "MAHAN AIR: listed on OFAC SDN as of Jan 2019, programmes SDGT, IFSR; exact name" */
export function listedLine({ edition, entry, name, verdict, score, reasons }: ListHit): string {
  const [main] = entry.names
  const alias = name.text === main.text ? '' : ` (as ${name.text})`
  const programmes =
    entry.programmes.length > 0
      ? `, ${entry.programmes.length === 1 ? 'programme' : 'programmes'} ${entry.programmes.join(', ')}`
      : ''
  const how = verdict === 'match' ? '' : `${Math.round(score * 100)} of 100: `
  return `${main.text}${alias}: listed on ${editionLine(edition)}${programmes}; ${how}${reasons.join('; ')}`
}

/** How a party's entry is called where it is a source. */
export const entryFile = ({ edition, entry }: Pick<ListHit, 'edition' | 'entry'>): string =>
  `${edition.file}#${entry.id}`

/** A longer row of names is cut, and says how many more there are. */
const mostNamed = 4

/** "Named in “Ferry sinks”: Mahan Air, listed on OFAC SDN as of Jan 2019", in one line; nothing where nobody is. */
export function namedRemark(
  parties: readonly NamedParty[],
  articles: readonly Pick<Article, 'id' | 'title'>[],
): string | undefined {
  const naming = new Set(parties.flatMap((party) => party.articles))
  const [first, ...others] = articles.filter(({ id }) => naming.has(id))
  if (!first) return undefined
  const where =
    others.length === 0
      ? articles.length === 1
        ? 'this article'
        : `“${first.title}”`
      : `${others.length + 1} of these articles`
  const byName = [...Map.groupBy(parties, ({ name }) => name)].map(
    ([name, own]) =>
      `${name}, listed on ${[...new Set(own.map(({ hit }) => editionLine(hit.edition)))].join(' and ')}`,
  )
  const more = byName.length - mostNamed
  return `Named in ${where}: ${byName.slice(0, mostNamed).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** The party as an answer carries it. */
export const namedOf = ({ name, hit, articles }: NamedParty): Named => ({
  name,
  list: hit.edition.list,
  entry: hit.entry.id,
  text: listedLine(hit),
  articles,
})

/** Said beneath what lists say. */
export const forPeople =
  'An entry is what a list says as of its date; whether it is the same party is for a person to decide.'

/** The line that sets a match aside, as it would be typed. */
export function dismissalLine({ name, entry }: Pick<Named, 'name' | 'entry'>, why: string): string {
  const plain = (text: string): string => text.replace(/["“”]/g, '’').replace(/\s+/g, ' ').trim()
  // Nothing in a name of an article or in a list's number may be read as an option.
  return lineFor(
    'screening',
    `${plain(name).replace(/[:]|--/g, ' ')} dismiss:"${plain(entry)}" because:"${plain(why)}"`,
  )
}
