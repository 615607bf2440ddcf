import type { Desk } from '../contracts/desk.ts'
import { samePerson } from '../language/same-person.ts'
import { type Briefing, quoteFrom, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Filter } from '../model/filter.ts'
import { sentenceOf } from '../model/reading.ts'
import { together } from './people.ts'
import { fullestTitle, titlesOf } from './titles.ts'

const mostPeople = 15
/** Of somebody whom hundreds of articles name, these newest ones tell who it is. */
const mostLooked = 5

/** The people of the corpus by the number of articles that name them in any form, each with who they are. */
export async function byProminence(filter: Filter, desk: Desk): Promise<Briefing> {
  const names = (await desk.index.names('person', mostPeople * 4)).map(({ name }) => name)
  const counted = await Promise.all(
    together(names).map(async ([name = '']) => ({
      name,
      articles: await desk.index.count({ ...filter, person: name }),
    })),
  )
  counted.sort((a, b) => b.articles - a.articles)
  const introduced = await Promise.all(
    counted.slice(0, mostPeople).map(({ name, articles }) => introduce(name, articles, filter, desk)),
  )
  const statements = introduced.flatMap((statement) => statement ?? [])
  if (statements.length === 0)
    return { kind: 'notice', text: 'No article that fits names a person.', nearest: [] }
  const { state, done, total } = desk.progress()
  return {
    kind: 'briefing',
    title: 'People by prominence',
    sections: [{ heading: 'People', statements }],
    conflicts: [],
    writer: desk.writer,
    remarks:
      state === 'finding'
        ? [
            `Names are still being read (${done} of ${total} articles); these come from what has been read so far.`,
          ]
        : [],
  }
}

/** "Sergei Lavrov, Russian Foreign Minister (12 articles)", by the words of the newest articles. */
async function introduce(
  name: string,
  articles: number,
  filter: Filter,
  desk: Desk,
): Promise<Statement | undefined> {
  const readings = await desk.read(await desk.index.articles({ ...filter, person: name, limit: mostLooked }))
  const seen = readings.flatMap((reading) =>
    reading.findings.people.filter((p) => samePerson(p.name, name)).map((person) => ({ reading, person })),
  )
  const titles = seen.flatMap(({ reading, person }) =>
    titlesOf(
      person,
      seen.map((one) => one.person),
    ).map(({ role, start }) => ({ reading, role, start })),
  )
  const title = fullestTitle(titles.map(({ role }) => role))
  const [first] = seen
  const at =
    titles.find(({ role }) => role === title) ??
    first?.person.mentions.map(({ start }) => ({ reading: first.reading, start }))[0]
  if (!at) return undefined
  const { start, end } = sentenceOf(at.reading, at.start)
  const excerpts = someExcerpts([quoteFrom(at.reading.article, start, end)])
  const count = `${articles} ${articles === 1 ? 'article' : 'articles'}`
  return excerpts && { text: `${name}${title ? `, ${title}` : ''} (${count})`, excerpts }
}
