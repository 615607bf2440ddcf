import {
  accountOf,
  type Briefing,
  bearerOf,
  bornWith,
  byProminence,
  type Desk,
  day,
  defineCommand,
  type Excerpt,
  enumerated,
  formsOf,
  type Input,
  inFields,
  isOffice,
  isTitled,
  isTranscribed,
  literally,
  nameAsked,
  namesakes,
  nameWords,
  nearNames,
  officesOf,
  openingsOf,
  otherEndings,
  profile,
  publicationDate,
  shownPublisher,
  standsIn,
  together,
  underHeadlines,
  withLists,
} from '../src/command.ts'

const mostArticles = 30

export default defineCommand({
  summary: 'Tell who somebody is, what they said and what is said of them',
  argument: { name: 'name', about: 'a name', required: false, completes: 'person' },
  filters: true,
  examples: ['Lavrov', 'Harsh Vardhan Shringla', ''],
  asked: [
    "(who is|who was|who's|whos|who) [this|that] {name} [(fellow|guy|man|woman|person|lady|character)]",
    'who {name} (is|was)',
    "{name} (who is|who's|who was|who) (he|she|that|this) [again]",
    '(tell me|what do you know|what do we know|what do you have|what do we have|what is known|what do the articles say|what do the sources say|what do the papers say) [a bit|more|something] about {name}',
    '(do you|do we) (know|have) (anything|something|much) (about|on) {name}',
    '[got] (anything|info|information) (about|on) {name}',
    '(who the heck|who on earth|who exactly) (is|was) {name}',
    "(what is|what's|what was) {name}'s (job|role|position|title) => {name}",
    '[a|the|some|any] [bit of|little] [short|quick|full|brief] (profile|portrait|biography|bio|background|background information|dossier|file|sketch|rundown) (of|on|about) {name}',
    "(what is|what's) {name} known for => {name}",
    '[give me|show me|tell me] (everything|all|anything) [that] [you|we|you have|we have|you know|we know|there is] (about|on) {name}',
    '(who is named|who is in the news|who is who|people|everybody|the people)',
    '[the] (people|names|faces) in the (news|articles|papers)',
    '(list|who are) [all] [the] [most named|most prominent|main] people [in the news|in the articles]',
  ],
  follows: { words: 'person', asked: ["(who is|who's|who was) (that|this) [guy|man|woman|person]"] },
  answer: async (input, desk) =>
    input.text === ''
      ? byProminence(input.filter, desk)
      : withLists(await somebody(input, desk), { ...input, text: nameAsked(input.text) }, desk),
})

async function somebody(input: Input, desk: Desk): Promise<Briefing> {
  const typed = nameAsked(input.text)
  const matches = await namesFor(typed, desk)
  const known = matches.filter(({ exact }) => exact).map(({ name }) => name)
  const people = together(known.length > 0 ? known : await unreadNames(typed, input, desk))
  const [first, second] = people
  const spelt = first ? undefined : await otherwiseSpelt(typed, matches, desk)
  if (spelt) {
    const answer = await about(spelt, [spelt], input, desk)
    const remark = `No article spells it “${typed}”: read as ${spelt}.`
    return answer.kind === 'briefing' ? { ...answer, remarks: [remark, ...(answer.remarks ?? [])] } : answer
  }
  if (!first)
    return (
      (await writing(typed, input, desk)) ??
      (await inOffice(typed, input, desk)) ??
      (await born(typed, input, desk)) ??
      (await literally(typed, input.filter, desk)) ??
      unknown(
        typed,
        matches.map(({ name }) => name),
        await underHeadlines((headline) => standsIn(typed, headline), typed, input.filter, desk),
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
      ? { ...answer, remarks: [...(answer.remarks ?? []), alsoNamed(typed, others, others.map(counted))] }
      : answer
  }
  return about((exactly ?? first)[0] ?? typed, exactly ?? first, input, desk)
}

/** Whose name stands above articles as their author's, and was read in none of them. */
async function writing(
  typed: string,
  { filter }: Pick<Input, 'filter'>,
  desk: Desk,
): Promise<Briefing | undefined> {
  const wrote = await authored(typed, filter, desk)
  if (!wrote) return undefined
  const remarks = [`${wrote.lead}: ${wrote.titles.join('; ')}.`]
  const named = await literally(typed, filter, desk)
  if (named?.kind === 'briefing') return { ...named, remarks: [...(named.remarks ?? []), ...remarks] }
  const sections = accountOf(wrote.name, await desk.read(wrote.articles.slice(0, mostOpenings)))
  if (sections.length > 0)
    return { kind: 'briefing', title: wrote.name, sections, conflicts: [], writer: desk.writer, remarks }
  const openings = openingsOf(await desk.read(wrote.articles.slice(0, mostOpenings)))
  return {
    kind: 'notice',
    text: [
      `${wrote.lead}, and no passage was found with that name:`,
      ...wrote.titles.map((line) => `  ${line}`),
    ].join('\n'),
    nearest: openings,
  }
}

const mostOpenings = 3

/** The articles above which a name stands as their author's, with the words that say so; undefined where none has it. */
async function authored(typed: string, filter: Input['filter'], desk: Desk) {
  const above = await desk.index.articles({ ...filter, byline: typed, limit: mostArticles })
  const articles = above.filter(({ byline = '' }) => standsIn(typed, byline))
  const [first] = articles
  if (!first) return undefined
  const name = isWholeName(typed, first.byline) ? first.byline : typed
  const titles = articles.slice(0, mostTitles).map((article) => {
    const date = publicationDate(article)
    return inFields(article.title, shownPublisher(article), ...(date ? [day(date)] : []))
  })
  const more = articles.length > titles.length ? [`and ${articles.length - titles.length} more`] : []
  const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`
  return { articles, name, lead: `“${name}” is named as an author of ${count}`, titles: [...titles, ...more] }
}

/** Who is asked for by all words of a byline is called as that writes it. */
const isWholeName = (typed: string, byline: string | undefined): byline is string =>
  byline !== undefined && standsIn(byline, typed)

const mostTitles = 5

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

/** The one name that papers transcribe otherwise than it is typed: “Horbatskyy” for “Horbatsky”. */
async function otherwiseSpelt(
  typed: string,
  near: Awaited<ReturnType<typeof namesFor>>,
  desk: Desk,
): Promise<string | undefined> {
  const others = await Promise.all(
    otherEndings(typed).map((form) => desk.index.namesLike('person', form, mostNames)),
  )
  const names = [...near, ...others.flat().filter(({ exact }) => exact)].map(({ name }) => name)
  const [one, ...more] = together([...new Set(names)].filter((name) => isTranscribed(typed, name)))
  return more.length === 0 ? one?.[0] : undefined
}

const mostNames = 40

/** Whom the articles give an office: "foreign minister of Russia"; whoever most of them name first. */
async function inOffice(typed: string, input: Input, desk: Desk): Promise<Briefing | undefined> {
  const found = await desk.passages({ ...input.filter, text: typed, limit: mostArticles })
  const readings = new Map(found.map(({ reading }) => [reading.article.id, reading]))
  const names = [...readings.values()].flatMap((reading) =>
    reading.findings.people.flatMap((person) =>
      officesOf(reading, person).some((role) => isOffice(role, typed)) ? [person.name] : [],
    ),
  )
  const [first, ...others] = together([...new Set(names)])
  const [name] = first ?? []
  if (!first || name === undefined) return undefined
  const answer = await about(name, first, input, desk)
  const more = others.flatMap(([one]) => one ?? [])
  return answer.kind === 'briefing' && more.length > 0
    ? {
        ...answer,
        remarks: [
          ...(answer.remarks ?? []),
          `“${typed}” is also said of ${more.slice(0, mostOthers).join(', ')}.`,
        ],
      }
    : answer
}

const mostOthers = 4

/** Whose name at birth is typed. */
async function born(typed: string, input: Input, desk: Desk): Promise<Briefing | undefined> {
  const found = await desk.passages({ ...input.filter, text: typed, limit: mostArticles })
  const [name] = found.flatMap(({ reading }) => bornWith(reading, typed) ?? [])
  if (name === undefined) return undefined
  const answer = await about(name, [name], input, desk)
  const remarks = [`“${typed}” is given as the name that ${name} was born with.`]
  return answer.kind === 'briefing' ? { ...answer, remarks: [...(answer.remarks ?? []), ...remarks] } : answer
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
  // Asked together, as an index of another machine answers each after its own time.
  const [passages, ...named] = await Promise.all([
    name.includes(' ') ? desk.passages({ ...filter, text: name, limit: mostArticles }) : [],
    ...forms.slice(0, 4).map((person) => desk.index.articles({ ...filter, person, limit: mostArticles })),
  ])
  const found = new Map(named.flat().map((article) => [article.id, article]))
  // An article has a name though nobody was read in it there.
  for (const { reading, excerpt } of passages)
    if (standsIn(name, excerpt.quote)) found.set(reading.article.id, reading.article)
  const readings = await desk.read([...found.values()].slice(0, mostArticles))
  const sections = await profile(name, readings, desk.write)
  // Who stands only under a picture, or over somebody's words, is named all the same.
  if (sections.length === 0)
    return (
      (await writing(name, { filter }, desk)) ??
      (await literally(name, filter, desk)) ?? {
        kind: 'notice',
        text: `No article that fits names ${name}.`,
        nearest: [],
      }
    )
  const wrote = await authored(name, filter, desk)
  const two = namesakes(name, readings)
  const remarks = [...(two ? [two] : []), ...(wrote ? [`${wrote.lead}: ${wrote.titles.join('; ')}.`] : [])]
  return {
    kind: 'briefing',
    title: name,
    sections,
    conflicts: [],
    writer: desk.writer,
    ...(remarks.length > 0 ? { remarks } : {}),
  }
}

function unknown(typed: string, near: readonly string[], headed: readonly Excerpt[]): Briefing {
  if (headed.length > 0)
    return {
      kind: 'notice',
      text: `Only a headline names “${typed}”; the text below it does not.`,
      nearest: headed,
    }
  const names = nearNames(typed, near)
  // Who is spelt otherwise may be named.
  const text =
    names.length > 0
      ? `No article has the spelling “${typed}”. The nearest names are: ${names.join(', ')}.`
      : `No article names “${typed}”.`
  return { kind: 'notice', text, nearest: [] }
}

function which(typed: string, names: readonly string[]): Briefing {
  const list = names.slice(0, 6)
  return {
    kind: 'notice',
    text: `“${typed}” may be ${enumerated(list, 'or')}. Ask for one of them, for example: /who ${list[0]}`,
    nearest: [],
  }
}
