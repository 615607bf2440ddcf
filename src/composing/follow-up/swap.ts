import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import { sentences } from '../../language/sentences.ts'
import type { Follows } from '../../model/declaration.ts'
import type { Question } from '../../model/question.ts'
import { isHead } from '../../reading/names/offices.ts'
import { readNames } from '../../reading/names.ts'
import { isCounted, readQuestion } from '../../reading/question.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import type { Somebody } from './people.ts'

const mostVaried = 120

/** What is asked of somebody or something else. */
interface Other {
  readonly line: Line
  readonly people: readonly Somebody[]
  readonly topic: string
  readonly other: string
}

/** What the line before asked, asked of somebody or something else: "and Putin?", "what about Turkey?". */
export function swapped(
  line: Line,
  people: readonly Somebody[],
  topic: string,
  other: string,
  ways: Ways,
): Line | undefined {
  const asked: Other = { line, people, topic, other }
  switch (kindOf(line, ways)) {
    case 'person':
      return ofPerson(asked)
    case 'topic':
      return { ...line, words: inTopic(line.words, other) }
    case 'claim':
      return ofClaim(asked)
    case 'question':
      return ofQuestion(asked, ways)
    default:
      return undefined
  }
}

const ofPerson = ({ line, people, other }: Other): Line =>
  sortOf(other) === 'person' || line.words === ''
    ? { ...line, words: other }
    : { ...line, command: '', words: `What did ${people[0]?.name ?? line.words} say about ${other}?` }

/** A whole sentence of an article was not typed to be varied. */
function ofClaim({ line, other }: Other): Line | undefined {
  const claim = line.words.length > mostVaried ? undefined : inClaim(line.words, other)
  return claim === undefined ? undefined : { ...line, words: claim }
}

function ofQuestion({ line, people, topic, other }: Other, ways: Ways): Line {
  const { words } = line
  const question = readQuestion(words)
  if (line.about && !speaks(question, other))
    return counts.test(words) && /^(?:the )?\p{Ll}[\p{L} -]*s$/u.test(other)
      ? { ...line, words: words.replace(counts, () => `how many ${other}`) }
      : { ...line, about: other, or: tellingOf({ read: question, other, sort: sortOf(other) }, ways) }
  const command = another({ line, people, topic, other }, question, ways)
  if (command !== undefined) return { ...line, command, words: other.replace(/^(?:the|an?)\s+/i, '') }
  const swap = { question: words, read: question, people, topic, other, sort: sortOf(other) }
  const asked =
    swaps.flatMap((one) => one(swap) ?? [])[0] ?? `${words.replace(/[?!.\s]+$/, '')} about ${other}?`
  return { ...line, words: asked.replace(/\b(the) the\b/gi, '$1'), or: tellingOf(swap, ways) }
}

/** What tells of somebody or something, where the question before is not one to ask of it. */
function tellingOf(
  { read: { wants }, other, sort }: Pick<Swap, 'read' | 'other' | 'sort'>,
  ways: Ways,
): string | undefined {
  // Whoever did not speak of something is said not to have.
  if (wants === 'speech' || wants === 'who' || wants === 'meaning') return undefined
  const [command] =
    [...ways].find(([, { follows }]) =>
      sort === 'person' ? follows?.words === 'person' : follows?.tells === 'what',
    ) ?? []
  return command && `${command} ${other.replace(/^(?:the|an?)\s+/i, '')}`
}

/** "How many doses?", "and animals?" */
const counts = /^how many \p{Ll}[\p{L}-]*/iu

/** Whether words name somebody else who may have said what is asked for. */
const speaks = ({ wants, subject, about }: Question, other: string): boolean =>
  wants === 'speech' &&
  (sortOf(other) === 'person' ||
    (isBody(subject) && names.test(other)) ||
    // “And the police?”, where it was not spoken of such people before.
    (speakers.test(other) && !speakers.test(about)))

/** Who speaks as one: “the police”, “the insurers”, “residents”. */
const speakers = pattern('iu')`
  ^(?:the )?(?:[\p{L}-]+ ){0,2}(?:${oneOf`
    people, police, brigade, coastguard, government, ministry, board, council, court, company, firm, bank, party, union, team, club, crew,
    family, authority, agency, committee, army, navy, opposition, hospital, school, university, church, charity, airline, foundation,
    owners?, parents, residents, students, pupils, relatives, experts, officials, analysts, neighbours, unions, makers?,
    \p{L}{3,}(ers|ors|ists|ians|men|women)`})$`

/** The command that tells of what the question cannot be asked of. */
function another({ line: { words }, people, topic, other }: Other, { wants }: Question, ways: Ways) {
  const sort = sortOf(other)
  const named = people.some(({ name }) => formIn(words, name) !== '')
  const telling = (is: (follows: Follows | undefined) => boolean): string | undefined =>
    [...ways].find(([, { follows }]) => is(follows))?.[0]
  // "Is the chairman ill?", "and the new ferry?": nothing of that is asked of a thing.
  const isOfPerson = named && wants !== 'speech' && (topic === '' || !words.includes(topic))
  if (isOfPerson && sort === 'thing') return telling((follows) => follows?.tells === 'what')
  // "How many rifles?", "and Holm?": nobody is counted, so that it is asked who she is.
  if (isCounted(wants) && !named && sort === 'person')
    return telling((follows) => follows?.words === 'person')
  return undefined
}

/** A question, and what is to be asked of instead. */
interface Swap extends Pick<Other, 'people' | 'topic' | 'other'> {
  readonly question: string
  readonly read: Question
  readonly sort: ReturnType<typeof sortOf>
}

const put = ({ question, other }: Swap, old: string): string => question.replace(old, () => other)

/** The part of a question that something else takes the place of, the surest first. */
const swaps: readonly ((swap: Swap) => string | undefined)[] = [
  function ofCountry({ question, other, sort }) {
    const country = sort === 'country' ? partiesIn(question, 0, question.length)[0] : undefined
    return country && question.slice(0, country.start) + other + question.slice(country.end)
  },
  /** "What about turkey" after "does india face sanctions". */
  function ofCountryInSmall(swap) {
    const { question, sort } = swap
    const lower = sort === 'country' ? (question.match(/\p{Ll}{3,}/gu) ?? []).find(isCountry) : undefined
    return lower && put(swap, lower)
  },
  function ofPersonNamed(swap) {
    const { question, people, sort } = swap
    const form =
      sort === 'person' ? people.map(({ name }) => formIn(question, name)).find((one) => one !== '') : ''
    return form ? put(swap, form) : undefined
  },
  function ofSpeaker(swap) {
    const { read, other } = swap
    return read.subject !== '' && speaks(read, other)
      ? put(swap, withArticle(swap, read.subject, /(?:\bthe )?/))
      : undefined
  },
  /** "What did Holm say about Orsa?", "and Orsa?" */
  function ofWhomItWasSaid(swap) {
    const { read, other } = swap
    const isOther = read.wants === 'speech' && other.toLowerCase() === read.about.toLowerCase()
    return isOther ? put(swap, read.subject) : undefined
  },
  function ofSubject(swap) {
    const { wants, subject } = swap.read
    return (wants === 'who' || wants === 'meaning') && subject !== ''
      ? put(swap, withArticle(swap, subject, /\b(?:the |an? )/))
      : undefined
  },
  function ofMatter(swap) {
    const { wants, about } = swap.read
    return wants === 'speech' && about !== '' ? put(swap, about) : undefined
  },
  /** The article of the old words stays where the new have none. */
  function ofTopic({ question, topic, other }) {
    if (topic === '' || !question.includes(topic)) return undefined
    const isOpen = /^(?:the|an?)\s/i.test(topic) && /^\p{Ll}/u.test(other) && !leads.test(other)
    // “Hugo Holm”, where the topic was “Holm”: the whole name gives way.
    const named = new RegExp(`(?<=\\s)(?:\\p{Lu}[\\p{Ll}’'-]+ )*${RegExp.escape(topic)}`, 'u').exec(
      question,
    )?.[0]
    const old = named !== undefined && /^\p{Lu}/u.test(topic) ? named : topic
    return question.replace(old, () => (isOpen ? `the ${other}` : inTopic(topic, other)))
  },
]

const withArticle = ({ question }: Swap, words: string, article: RegExp): string =>
  new RegExp(`${article.source}${RegExp.escape(words)}`, 'i').exec(question)?.[0] ?? words

/** A name and what is of it, "Corvane layoffs", of another name; the other alone where they are of two kinds. */
function inTopic(topic: string, other: string): string {
  const [, old = '', nouns = ''] = nameFirst.exec(topic) ?? []
  const isName = old !== '' && /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(other)
  return isName && sortOf(old) === sortOf(other) ? `${other}${nouns}` : other
}

const nameFirst = /^(?:the )?(\p{Lu}[\p{L}\d.&’'-]*(?: \p{Lu}[\p{L}\d.&’'-]*)*)((?: \p{Ll}[\p{L}-]*){1,3})$/u

/** "Corvane laid off 900 people", "and Orsa 1,100?": the claim with another name and another number. */
function inClaim(claim: string, other: string): string | undefined {
  const [, name = '', number = ''] = nameOrNumber.exec(other) ?? []
  const subject = /^\p{Lu}[\p{L}\d.&’'-]*(?: \p{Lu}[\p{L}\d.&’'-]*)*/u.exec(claim)?.[0] ?? ''
  const told = amount.exec(claim)?.[0] ?? ''
  if ((name === '' && number === '') || (name !== '' && subject === '') || (number !== '' && told === ''))
    return undefined
  const named = name === '' ? claim : claim.replace(subject, () => name)
  return number === '' ? named : named.replace(told, () => number)
}

const amount = /[$€£]?\d[\d.,]*(?:\s(?:million|billion|trillion|percent|per cent))?%?/
const nameOrNumber = pattern('u')`
  ^(\p{Lu}[\p{L}\d.&’'-]*(?: \p{Lu}[\p{L}\d.&’'-]*)*)?(?:^|\s|$)(${amount.source})?$`

/** A body or a firm, as another one of its kind may be named: "the SFA", "Orsa" after "the company". */
const names = /^(?:the )?\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*)*$/u
const isBody = (subject: string): boolean => /^(?:\p{Ll}|\p{Lu}+$)/u.test(subject)
const leads = /^(?:the|an?|its|their|all|any|\w+s$)\b/i

/** The form in which a question names somebody: "Mr Lavrov", "Lavrov"; empty where it does not. */
export function formIn(question: string, name: string): string {
  if (/^the /.test(name) && question.includes(name)) return name
  const runs = question.match(/\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*/gu) ?? []
  for (const run of runs)
    for (let words = run.split(/\s+/); words.length > 0; words = words.slice(1)) {
      const form = words.join(' ').replace(/[’']s?$/, '')
      if (samePerson(form, name) && !/^(?:What|Who|When|Did|Does|Is|Was|Has)\b/.test(form)) return form
    }
  return ''
}

/** However it is written. */
const isCountry = (word: string): boolean =>
  countryOf(word) !== undefined || countryOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}`) !== undefined

function sortOf(words: string): 'person' | 'country' | 'thing' {
  const plain = words.replace(/^the\s+/i, '')
  if (plain !== words && isHead(plain.split(/\s+/).at(-1) ?? '')) return 'person'
  if (isCountry(plain)) return 'country'
  if (partiesIn(plain, 0, plain.length).some(({ start, end }) => start === 0 && end === plain.length))
    return 'country'
  const ordinary = plain.replace(/\s(?:and|van|von|de|der|al|bin|of)(?=\s)/g, '')
  if (/(?:^|\s)\p{Ll}/u.test(ordinary)) return 'thing'
  if (!/^\p{Lu}/u.test(plain) || /\d/.test(plain) || /^\p{Lu}{2,}$/u.test(plain)) return 'thing'
  const { people, places } = readNames(`${words} said`, '', sentences(`${words} said`))
  if (people.length > 0) return 'person'
  if (places.length > 0 || /\b(?:Act|Ministry|Party|Union|Bank|Council|Treaty|Army)\b/.test(words))
    return 'thing'
  return plain.split(/\s+/).length <= 3 ? 'person' : 'thing'
}
