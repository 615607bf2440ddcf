import {
  type Briefing,
  type Desk,
  defineCommand,
  type Input,
  nameWords,
  profile,
  quoteFrom,
  type Statement,
  samePerson,
  sentenceOf,
  someExcerpts,
} from '../src/command.ts'

const mostArticles = 30
const mostPeople = 15

export default defineCommand({
  summary: 'Tell who somebody is, what they said and what is said of them',
  argument: { name: 'name', about: 'a name', required: false, completes: 'person' },
  filters: true,
  examples: ['Lavrov', 'Harsh Vardhan Shringla', ''],
  async answer(input, desk): Promise<Briefing> {
    if (input.text === '') return everybody(input, desk)
    const typed = input.text.replace(/[?.!]+$/, '')
    const matches = await desk.index.namesLike('person', typed, 40)
    const people = together(matches.filter(({ exact }) => exact).map(({ name }) => name))
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
  },
})

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
  return { kind: 'briefing', title: name, sections, conflicts: [], writer: 'extractive' }
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

/** The people of the corpus by prominence, each with the words that name them. */
async function everybody({ filter }: Input, desk: Desk): Promise<Briefing> {
  const statements: Statement[] = []
  const named: string[] = []
  for (const { name, articles } of await desk.index.names('person', mostPeople * 2)) {
    if (statements.length >= mostPeople || named.some((other) => samePerson(other, name))) continue
    const [reading] = await desk.read(await desk.index.articles({ ...filter, person: name, limit: 1 }))
    const person = reading?.findings.people.find((p) => samePerson(p.name, name))
    const at = person?.roles[0] ?? person?.mentions[0]
    if (!reading || !person || !at) continue
    const { start, end } = sentenceOf(reading, at.start)
    const excerpts = someExcerpts([quoteFrom(reading.article, start, end)])
    const role = person.roles[0]?.role
    const count = `${articles} ${articles === 1 ? 'article' : 'articles'}`
    if (excerpts) statements.push({ text: `${name}${role ? `, ${role}` : ''} (${count})`, excerpts })
    named.push(name)
  }
  if (statements.length === 0)
    return { kind: 'notice', text: 'No article that fits names a person.', nearest: [] }
  return {
    kind: 'briefing',
    title: 'People by prominence',
    sections: [{ heading: 'People', statements }],
    conflicts: [],
    writer: 'extractive',
  }
}
