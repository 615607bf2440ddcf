import type { Choice } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import { nameWords } from '../language/same-person.ts'

/** The names among which a beginning is looked for; a rarer one is found by a whole word of it. */
const prominent = 1_500

/** Values of one kind that what was typed may become, the most prominent first. */
export async function choicesFor(
  desk: Desk,
  kind: Choice,
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const begins = typed.trim().toLowerCase()
  if (kind === 'source') {
    const sources = (await desk.index.sources()).map(({ source }) => source)
    return sources.filter((source) => source.toLowerCase().includes(begins)).slice(0, limit)
  }
  if (kind === 'date') return datesFor(desk, begins, limit)
  const kinds = kind === 'person' ? (['person'] as const) : (['organisation', 'place', 'person'] as const)
  const found = new Map<string, number>()
  for (const one of kinds) {
    const names =
      begins === ''
        ? await desk.index.names(one, limit)
        : [
            ...(await desk.index.names(one, prominent)),
            ...(await desk.index.namesLike(one, begins, limit)).filter(({ exact }) => exact),
          ].filter(({ name }) => goesOn(name, begins))
    for (const { name, articles } of names) found.set(name, Math.max(articles, found.get(name) ?? 0))
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, limit)
}

/** Articles whose dates are offered: of the newest, or of the year that was typed. */
const datedArticles = 200

/** Days, months and years on which articles appeared, newest first, as they may be typed. */
async function datesFor(desk: Desk, begins: string, limit: number): Promise<readonly string[]> {
  const year = /^\d{4}/.exec(begins)?.[0]
  const range = year === undefined ? {} : { since: `${year}-01-01`, until: `${year}-12-31` }
  const articles = await desk.index.articles({ ...range, limit: datedArticles })
  const days = articles.flatMap(({ published }) =>
    published === undefined || published.from === 'file time' ? [] : [published.date.slice(0, 10)],
  )
  // Where nothing is typed, months say more than a list of days.
  const lengths = begins === '' ? [7, 4] : [4, 7, 10]
  const dates = lengths.flatMap((length) =>
    days.filter((day) => day.length >= length).map((day) => day.slice(0, length)),
  )
  return [...new Set(dates)].filter((date) => date.startsWith(begins)).slice(0, limit)
}

/** Whether every typed word begins a word of the name. */
function goesOn(name: string, typed: string): boolean {
  const words = nameWords(name)
  return nameWords(typed).every((start) => words.some((word) => word.startsWith(start)))
}
