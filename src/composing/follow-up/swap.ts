import { pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import { sentences } from '../../language/sentences.ts'
import type { Question } from '../../model/question.ts'
import { isHead } from '../../reading/names/offices.ts'
import { readNames } from '../../reading/names.ts'
import { isCounted, readQuestion } from '../../reading/question.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import type { Somebody } from './people.ts'

const mostVaried = 120

/** What the line before asked, asked of somebody or something else: "and Putin?", "what about Turkey?". */
export function swapped(
  line: Line,
  people: readonly Somebody[],
  topic: string,
  other: string,
  ways: Ways,
): Line | undefined {
  const { words } = line
  switch (kindOf(line, ways)) {
    case 'person':
      return sortOf(other) === 'person' || words === ''
        ? { ...line, words: other }
        : { ...line, command: '', words: `What did ${people[0]?.name ?? words} say about ${other}?` }
    case 'topic':
      return { ...line, words: inTopic(words, other) }
    case 'claim': {
      // A whole sentence of an article was not typed to be varied.
      if (words.length > mostVaried) return undefined
      const claim = inClaim(words, other)
      return claim === undefined ? undefined : { ...line, words: claim }
    }
    case 'question': {
      const { wants, subject } = readQuestion(words)
      const isSpeaker =
        wants === 'speech' && (sortOf(other) === 'person' || (isBody(subject) && names.test(other)))
      if (line.about && !isSpeaker) return { ...line, about: other }
      // "How many rifles?", "and Holm?": nobody is counted, so that it is asked who she is.
      const question = readQuestion(words)
      const named = people.some(({ name }) => formIn(words, name) !== '')
      const [who] = [...ways].find(([, { follows }]) => follows?.words === 'person') ?? []
      const [what] = [...ways].find(([, { follows }]) => follows?.tells === 'what') ?? []
      // "Is the chairman ill?", "and the new ferry?": nothing of that is asked of a thing.
      const isOfPerson = named && question.wants !== 'speech' && (topic === '' || !words.includes(topic))
      if (isOfPerson && what !== undefined && sortOf(other) === 'thing')
        return { ...line, command: what, words: other.replace(/^(?:the|an?)\s+/i, '') }
      return isCounted(question.wants) && !named && who !== undefined && sortOf(other) === 'person'
        ? { ...line, command: who, words: other }
        : {
            ...line,
            words: inQuestion(words, question, people, topic, other).replace(/\b(the) the\b/gi, '$1'),
          }
    }
    default:
      return undefined
  }
}

function inQuestion(
  question: string,
  { wants, subject, about }: Question,
  people: readonly Somebody[],
  topic: string,
  other: string,
): string {
  const sort = sortOf(other)
  const put = (old: string, by = other): string => question.replace(old, () => by)
  const country = partiesIn(question, 0, question.length)[0]
  if (sort === 'country' && country)
    return question.slice(0, country.start) + other + question.slice(country.end)
  // "what about turkey" after "does india face sanctions".
  const lower = sort === 'country' ? (question.match(/\p{Ll}{3,}/gu) ?? []).find(isCountry) : undefined
  if (lower) return put(lower)
  const person = people.find(({ name }) => formIn(question, name) !== '')
  if (sort === 'person' && person) return put(formIn(question, person.name))
  if (wants === 'speech' && subject !== '' && (sort === 'person' || (isBody(subject) && names.test(other))))
    return put(new RegExp(`(?:\\bthe )?${RegExp.escape(subject)}`, 'i').exec(question)?.[0] ?? subject)
  // "What did Holm say about Orsa?", "and Orsa?"
  if (wants === 'speech' && other.toLowerCase() === about.toLowerCase()) return put(subject)
  if ((wants === 'who' || wants === 'meaning') && subject !== '')
    return put(new RegExp(`\\b(?:the |an? )${RegExp.escape(subject)}`, 'i').exec(question)?.[0] ?? subject)
  if (wants === 'speech' && about !== '') return put(about)
  // The article of the old words stays where the new have none.
  if (topic !== '' && question.includes(topic)) {
    const isOpen = /^(?:the|an?)\s/i.test(topic) && /^\p{Ll}/u.test(other) && !leads.test(other)
    return put(topic, isOpen ? `the ${other}` : inTopic(topic, other))
  }
  return `${question.replace(/[?!.\s]+$/, '')} about ${other}?`
}

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
