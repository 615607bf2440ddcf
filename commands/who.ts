import {
  type Briefing,
  type Desk,
  defineCommand,
  fullestTitle,
  type Input,
  nameWords,
  profile,
  quoteFrom,
  type Statement,
  samePerson,
  sentenceOf,
  someExcerpts,
  titlesOf,
  withLists,
} from '../src/command.ts'

const mostArticles = 30
const mostPeople = 15
/** Of somebody whom hundreds of articles name, these newest ones tell who it is. */
const mostLooked = 5

export default defineCommand({
  summary: 'Tell who somebody is, what they said and what is said of them',
  argument: { name: 'name', about: 'a name', required: false, completes: 'person' },
  filters: true,
  examples: ['Lavrov', 'Harsh Vardhan Shringla', ''],
  answer: async (input, desk) =>
    input.text === ''
      ? everybody(input, desk)
      : withLists(await somebody(input, desk), { ...input, text: plain(input.text) }, desk),
})

async function somebody(input: Input, desk: Desk): Promise<Briefing> {
  const typed = plain(input.text)
  const matches = await desk.index.namesLike('person', typed, 40)
  const known = matches.filter(({ exact }) => exact).map(({ name }) => name)
  const people = together(known.length > 0 ? known : await unreadNames(typed, input, desk))
  const [first, second] = people
  if (!first)
    return unknown(
      typed,
      matches.map(({ name }) => name),
    )
  const exactly = people.find((forms) =>
    forms.some((form) => form.toLowerCase() === typed.toLowerCase() && form.includes(' ')),
  )
  if (second && !exactly)
    return which(
      typed,
      people.map((forms) => forms[0] ?? ''),
    )
  return about((exactly ?? first)[0] ?? typed, exactly ?? first, input, desk)
}

const plain = (text: string): string => text.replace(/[?.!]+$/, '')

/** While articles are still to be read, no list holds the names in them: those that hold the typed words are read now. */
async function unreadNames(typed: string, { filter }: Input, desk: Desk): Promise<readonly string[]> {
  if (desk.progress().state === 'ready') return []
  const articles = await desk.index.articles({ ...filter, person: typed, limit: mostArticles })
  const words = nameWords(typed)
  const names = (await desk.read(articles)).flatMap(({ findings }) => findings.people.map(({ name }) => name))
  return [...new Set(names)].filter((name) => words.every((word) => nameWords(name).includes(word)))
}

/** Forms of one name together, the fullest first; most prominent person first. */
function together(names: readonly string[]): readonly (readonly string[])[] {
  const people: string[][] = []
  for (const name of [...names].sort((a, b) => nameWords(b).length - nameWords(a).length)) {
    const same = people.filter((forms) => forms.some((form) => samePerson(form, name)))
    // A bare family name that several people bear belongs to none of them alone.
    if (same.length === 1) same[0]?.push(name)
    else if (same.length === 0) people.push([name])
  }
  return people.sort((a, b) => names.indexOf(a[0] ?? '') - names.indexOf(b[0] ?? ''))
}

async function about(
  name: string,
  forms: readonly string[],
  { filter }: Input,
  desk: Desk,
): Promise<Briefing> {
  const found = new Map<string, Awaited<ReturnType<Desk['index']['articles']>>[number]>()
  for (const form of forms.slice(0, 4))
    for (const article of await desk.index.articles({ ...filter, person: form, limit: mostArticles }))
      found.set(article.id, article)
  const sections = profile(name, await desk.read([...found.values()].slice(0, mostArticles)))
  if (sections.length === 0)
    return { kind: 'notice', text: `No article that fits names ${name}.`, nearest: [] }
  return { kind: 'briefing', title: name, sections, conflicts: [], writer: desk.writer }
}

function unknown(typed: string, near: readonly string[]): Briefing {
  const offer = near.length > 0 ? ` The nearest names are: ${[...new Set(near)].slice(0, 5).join(', ')}.` : ''
  return { kind: 'notice', text: `No article names “${typed}”.${offer}`, nearest: [] }
}

function which(typed: string, names: readonly string[]): Briefing {
  const list = names.slice(0, 6)
  return {
    kind: 'notice',
    text: `“${typed}” may be ${list.slice(0, -1).join(', ')} or ${list.at(-1)}. Ask for one of them, for example: /who ${list[0]}`,
    nearest: [],
  }
}

/** The people of the corpus by the number of articles that name them in any form, each with who they are. */
async function everybody({ filter }: Input, desk: Desk): Promise<Briefing> {
  const names = (await desk.index.names('person', mostPeople * 4)).map(({ name }) => name)
  const counted: { name: string; articles: number }[] = []
  for (const [name = ''] of together(names))
    counted.push({ name, articles: await desk.index.count({ ...filter, person: name }) })
  counted.sort((a, b) => b.articles - a.articles)
  const statements: Statement[] = []
  for (const { name, articles } of counted.slice(0, mostPeople)) {
    const statement = await introduce(name, articles, filter, desk)
    if (statement) statements.push(statement)
  }
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
        ? [`Names are still being read (${done} of ${total} articles); these are of what is read so far.`]
        : [],
  }
}

/** "Sergei Lavrov, Russian Foreign Minister (12 articles)", by the words of the newest articles. */
async function introduce(
  name: string,
  articles: number,
  filter: Input['filter'],
  desk: Desk,
): Promise<Statement | undefined> {
  const readings = await desk.read(await desk.index.articles({ ...filter, person: name, limit: mostLooked }))
  const seen = readings.flatMap((reading) =>
    reading.findings.people.filter((p) => samePerson(p.name, name)).map((person) => ({ reading, person })),
  )
  const titles = seen.flatMap(({ reading, person }) =>
    titlesOf(person).map(({ role, start }) => ({ reading, role, start })),
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
