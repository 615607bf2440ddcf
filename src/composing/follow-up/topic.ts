import { baseOf } from '../../language/irregular.ts'
import { pattern, whole } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { verbIn } from '../../language/verbs.ts'
import { auxiliaries, questionWords } from '../../language/vocabulary.ts'
import type { Question } from '../../model/question.ts'
import { supposedOf } from '../../reading/question/statement.ts'
import { formOf } from './form.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import { namesTime, type Somebody } from './people.ts'

/** Words that end what a question is about. */
const ends = whole('i')`
  is, are, was, were, has, have, had, will, would, can, could, may, might, did, does, do, be, been, in, on, at,
  of, to, for, from, by, with, about, after, before, until, since, when, and, or, but, that, which, who, worth,
  cost, costs, extended, signed, going, the, a, an, any`
const leads = /^(?:the|a|an|its|their|his|her)$/i

/** What a line is about besides people, in its own words: "the S-400 deal"; empty where it is about people alone. */
export function topicOf(line: Line, read: Question, people: readonly Somebody[], ways: Ways): string {
  const kind = kindOf(line, ways)
  if (kind === 'topic') return line.words
  if (kind !== 'question') return ''
  const question = line.words.replace(/[?!.\s]+$/, '')
  return asSubject(question, read) ?? inWords(question, people)
}

/** What the question was read to be about; nothing where that says little of it. */
function asSubject(question: string, { wants, subject, about }: Question): string | undefined {
  if (wants === 'speech') return about
  if (subject === '') return undefined
  // "What is Brandvik accused of?"
  if (/\s(?:of|for|with|on|to|by|about|from|at|in)$/.test(subject)) return ''
  // "What is Orsa building?"
  if (doing.test(question) && /^\p{Lu}.* \p{Ll}+ing$/u.test(subject)) return undefined
  if (wants === 'meaning' || wants === 'latest') return withArticle(question, subject)
  return wants === 'who' ? '' : undefined
}

function inWords(question: string, people: readonly Somebody[]): string {
  const isShort = question.split(/\s+/).length <= mostOfTopic
  if (isShort && !asks.test(question) && verbIn(question) === undefined) return question
  const thing =
    counted(question) ||
    owner.exec(question)?.[1] ||
    namedThing(question, people) ||
    definite(question) ||
    subjectOf(question)
  // “When does Tarn Air end free meals?” is about Tarn Air.
  const subject = supposedOf(question)
  const about = subject !== '' && thing.startsWith(`${subject} `) ? subject : thing
  return people.some(({ name }) => about.startsWith(name)) ? '' : about
}

/** "How many rifles will India make?" */
function counted(question: string): string {
  const things = /\bhow (?:many|much)\s+(.+)$/i.exec(question)?.[1]
  return things && !/^(?:people|persons|times|more|of|money|time)\b/i.test(things)
    ? upTo(things.split(/\s+/))
    : ''
}

const asks = pattern('i')`^(?:${questionWords}|${auxiliaries})\b`
/** Words without a verb are what is asked for themselves: "magic mushrooms study". */
const mostOfTopic = 6

/** "Why was alcohol banned?" */
function subjectOf(question: string): string {
  const subject = upTo(formOf(question)?.deed.split(/\s+/) ?? [])
  return /\p{Lu}/u.test(subject) || nobody.test(subject) ? '' : subject
}

const nobody = whole('i')`(any|some|every|no)(one|body|thing), people, he, she, it, they, we, you, this, that`

const withArticle = (question: string, subject: string): string =>
  new RegExp(`\\b(?:the|an?) ${RegExp.escape(subject)}`, 'i').exec(question)?.[0] ?? subject

/** What is called "its" is a thing: "Why did Corvane drop its bid for Orsa?" */
const owner = /\s(\p{Lu}[\p{L}\d.&’'-]*(?: \p{Lu}[\p{L}\d.&’'-]*)*) [^?]*\bits\b/u

/** "the S-400 deal", "India": the first name that is no person's, with the article before and the nouns after it. */
function namedThing(question: string, people: readonly Somebody[]): string {
  const words = question.split(/\s+/)
  const persons = new Set(people.flatMap(({ name }) => name.split(/\s+/)))
  const isName = (word: string, at: number): boolean =>
    !persons.has(word.replace(/[’'](?:s|$)/, '')) &&
    !/^\d[\d.,]*\??$/.test(word) &&
    !namesTime.test(word) &&
    (/\d/.test(word) || (at > 0 && /^\p{Lu}/u.test(word)) || countryOf(word) !== undefined)
  const names = words.flatMap((word, at) =>
    isName(word, at) && !isName(words[at - 1] ?? '', at - 1) ? [at] : [],
  )
  // "Is Norway buying the Orion-9?" is about what is bought.
  const first =
    names.find((at) => countryOf(words[at] ?? '') === undefined && /^the$/i.test(words[at - 1] ?? '')) ??
    names[0]
  if (first === undefined) return ''
  let last = first
  while (isName(words[last + 1] ?? '', last + 1)) last++
  const isOwner = /[’']s$/.test(words[last] ?? '')
  const acts = /^\p{Ll}+ing\??$/u.test(words[last + 1] ?? '') && doing.test(question)
  const after = acts ? '' : upTo(words.slice(last + 1, last + 3), isOwner)
  const start = leads.test(words[first - 1] ?? '') ? first - 1 : first
  return [...words.slice(start, last + 1), after]
    .join(' ')
    .replace(/[’']s$|,/g, '')
    .trim()
}

const doing = /^(?:what|where|why|when|how|whom?) (?:is|are|was|were)\b/i

function definite(question: string): string {
  const words = question.split(/\s+/)
  // "Is she a lawyer?" is about her.
  const isWhat = /^(?:is|are|was|were)\b/i.test(question)
  const at = words.findIndex((word) => leads.test(word) && !(isWhat && /^an?$/i.test(word)))
  const phrase = at < 0 ? '' : upTo(words.slice(at + 1, at + 5))
  return phrase === '' ? '' : `${words[at]} ${phrase}`
}

/** The words up to a verb or a preposition. @param isOwned true where the first is somebody's, and so no verb */
function upTo(words: readonly string[], isOwned = false): string {
  const at = words.findIndex(
    (word, place) =>
      ends.test(word) ||
      (place > 0 && baseOf(word) !== undefined) ||
      (/^\p{Ll}/u.test(word) && !(isOwned && place === 0) && verbIn(word) !== undefined && !/s$/.test(word)),
  )
  return (at < 0 ? words : words.slice(0, at)).join(' ').replace(/[,;:]$/, '')
}
