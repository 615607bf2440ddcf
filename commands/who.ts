import {
  type Briefing,
  bearerOf,
  type Desk,
  defineCommand,
  formsOf,
  fullestTitle,
  type Input,
  inARow,
  isOffice,
  isTitled,
  nameAsked,
  nameWords,
  nearNames,
  profile,
  quoteFrom,
  type Statement,
  samePerson,
  sentenceOf,
  someExcerpts,
  titlesOf,
  together,
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
  asked: [
    "(who is|who was|who's|whos|who) {name}",
    'who {name} (is|was)',
    '(tell me|what do you know|what do we know|what do you have|what do we have|what is known|what do the articles say) [a bit|more|something] about {name}',
    '(do you|do we) (know|have) (anything|something|much) (about|on) {name}',
    '[got] (anything|info|information) (about|on) {name}',
    '(who the heck|who on earth|who exactly) (is|was) {name}',
    "(what is|what's|what was) {name}'s (job|role|position|title) => {name}",
    '[a|the] [short|quick|full] (profile|portrait|biography|bio|background|dossier|file|sketch|rundown) (of|on) {name}',
    "(what is|what's) {name} known for => {name}",
    '[give me|show me|tell me] (everything|all|anything) [that] [you|we|you have|we have|you know|we know|there is] (about|on) {name}',
    '(who is named|who is in the news|who is who|people|everybody|the people)',
    '(list|who are) [all] [the] [most named|most prominent|main] people [in the news|in the articles]',
  ],
  follows: { words: 'person', asked: ["(who is|who's|who was) (that|this) [guy|man|woman|person]"] },
  answer: async (input, desk) =>
    input.text === ''
      ? everybody(input, desk)
      : withLists(await somebody(input, desk), { ...input, text: nameAsked(input.text) }, desk),
})

async function somebody(input: Input, desk: Desk): Promise<Briefing> {
  const typed = nameAsked(input.text)
  const matches = await namesFor(typed, desk)
  const known = matches.filter(({ exact }) => exact).map(({ name }) => name)
  const people = together(known.length > 0 ? known : await unreadNames(typed, input, desk))
  const [first, second] = people
  if (!first)
    return (
      (await inOffice(typed, input, desk)) ??
      (await literally(typed, input, desk)) ??
      unknown(
        typed,
        matches.map(({ name }) => name),
      )
    )
  const exactly = people.find((forms) =>
    forms.some((form) => form.toLowerCase() === typed.toLowerCase() && form.includes(' ')),
  )
  if (second && !exactly) {
    const counted = (forms: readonly string[]) => articlesOf(forms, matches)
    const bearer = bearerOf(typed, people, counted)
    if (!bearer)
      return which(
        typed,
        people.map((forms) => forms[0] ?? ''),
      )
    const answer = await about(bearer[0] ?? typed, bearer, input, desk)
    const others = people.filter((forms) => forms !== bearer)
    // Whoever has the word for a first name is not who is meant by a title.
    return answer.kind === 'briefing' && !isTitled(typed)
      ? { ...answer, remarks: [alsoNamed(typed, others, others.map(counted))] }
      : answer
  }
  return about((exactly ?? first)[0] ?? typed, exactly ?? first, input, desk)
}

const articlesOf = (
  forms: readonly string[],
  matches: readonly { name: string; articles: number }[],
): number =>
  Math.max(0, ...matches.filter(({ name }) => forms.includes(name)).map(({ articles }) => articles))

function alsoNamed(typed: string, others: readonly (readonly string[])[], counts: readonly number[]): string {
  const [other = []] = others
  const count = counts[0] ?? 0
  const more = others.length > 1 ? `, and ${others.length - 1} more` : ''
  return `“${typed}” is also ${other[0]} (${count} ${count === 1 ? 'article' : 'articles'})${more}: /who ${other[0]}`
}

/** Names with all typed words; else with those that are no title. */
async function namesFor(typed: string, desk: Desk): Promise<Awaited<ReturnType<Desk['index']['namesLike']>>> {
  const tried = await Promise.all(
    formsOf(typed).map((form) => desk.index.namesLike('person', form, mostNames)),
  )
  return tried.find((matches) => matches.some(({ exact }) => exact)) ?? tried[0] ?? []
}

const mostNames = 40

/** Whom the articles give an office: "foreign minister of Russia"; whoever most of them name first. */
async function inOffice(typed: string, input: Input, desk: Desk): Promise<Briefing | undefined> {
  const found = await desk.passages({ ...input.filter, text: typed, limit: mostArticles })
  const readings = new Map(found.map(({ reading }) => [reading.article.id, reading]))
  const names = [...readings.values()].flatMap(({ findings }) =>
    findings.people.flatMap((person) =>
      titlesOf(person, [person]).some(({ role }) => isOffice(role, typed)) ? [person.name] : [],
    ),
  )
  const [first, ...others] = together([...new Set(names)])
  const [name] = first ?? []
  if (!first || name === undefined) return undefined
  const answer = await about(name, first, input, desk)
  const more = others.flatMap(([one]) => one ?? [])
  return answer.kind === 'briefing' && more.length > 0
    ? { ...answer, remarks: [`“${typed}” is also said of ${more.slice(0, mostOthers).join(', ')}.`] }
    : answer
}

const mostOthers = 4

/** Passages with the very words, where reading took them for nobody's name. */
async function literally(typed: string, { filter }: Input, desk: Desk): Promise<Briefing | undefined> {
  const words = nameWords(typed)
  if (words.length === 0) return undefined
  const found = await desk.passages({ ...filter, text: typed, limit: mostArticles })
  const statements = found
    .filter(({ excerpt }) => inARow(nameWords(excerpt.quote), words))
    .slice(0, mostPeople)
    .flatMap(({ excerpt }): readonly Statement[] => {
      const excerpts = someExcerpts([excerpt])
      return excerpts ? [{ text: excerpt.quote, excerpts }] : []
    })
  if (statements.length === 0) return undefined
  const heading = 'Named in these passages'
  const isThing = found.some(({ reading: { findings } }) =>
    [...findings.places, ...findings.organisations].some(({ name }) => inARow(nameWords(name), words)),
  )
  const remarks = [
    isThing
      ? `“${typed}” is read as a place or a body here, and as no person.`
      : 'These passages have the words; who is meant, reading did not tell.',
  ]
  return {
    kind: 'briefing',
    title: typed,
    sections: [{ heading, statements }],
    conflicts: [],
    writer: desk.writer,
    remarks,
  }
}

/** While articles are still to be read, no list holds the names in them: those that hold the typed words are read now. */
async function unreadNames(typed: string, { filter }: Input, desk: Desk): Promise<readonly string[]> {
  if (desk.progress().state === 'ready') return []
  const articles = await desk.index.articles({ ...filter, person: typed, limit: mostArticles })
  const words = nameWords(typed)
  const names = (await desk.read(articles)).flatMap(({ findings }) => findings.people.map(({ name }) => name))
  return [...new Set(names)].filter((name) => words.every((word) => nameWords(name).includes(word)))
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
  const readings = await desk.read([...found.values()].slice(0, mostArticles))
  const sections = await profile(name, readings, desk.write)
  if (sections.length === 0)
    return { kind: 'notice', text: `No article that fits names ${name}.`, nearest: [] }
  return { kind: 'briefing', title: name, sections, conflicts: [], writer: desk.writer }
}

function unknown(typed: string, near: readonly string[]): Briefing {
  const names = nearNames(typed, near)
  const offer = names.length > 0 ? ` The nearest names are: ${names.join(', ')}.` : ''
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
