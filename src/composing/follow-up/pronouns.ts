import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { verbIn } from '../../language/verbs.ts'
import { parseLine } from './line.ts'
import { ofListed } from './listed.ts'
import { meantBy, type Somebody } from './people.ts'

/** What a conversation's turn was about. */
interface About {
  readonly people: readonly Somebody[]
  readonly topic: string
  readonly them?: string | undefined
  /** The line that was asked. */
  readonly text?: string | undefined
  /** What the answer listed. */
  readonly listed?: readonly string[] | undefined
}

const personal = /\b(?:he|she|him|her|his|hers)\b/gi
const things = /\b(?:it|its|they|them|their|that|this|those|these)\b/gi
/** What people do, and things do not. */
const humanDeeds = oneOf`
  agree, sign, say, said, meet, met, discuss, talk, speak, tell, decide, want, think, announce, promise, visit, travel,
  live, work, resign`
const human = pattern('i')`\b${humanDeeds}\w*\b`
/** "Is it true that Turkey …": nothing that was named. */
const empty = /\bit\s+(?:true|possible|likely|clear|correct|right|certain|known)\b/i
const nothing = /\b(?:is|are|was|were)\s+there\b/i

/** The question with its pronouns put into names, or undefined where it has none that go back. */
export function resolved(question: string, about: About): string | undefined {
  const told = ofListed(question, about.listed ?? [])
  if (told !== undefined) return told
  const named = withPeople(question, about)
  const whole = namesWhere(about.text) ? named : withThings(named, about)
  // "The S-400 deal deal": the noun was part of the topic.
  return whole === question ? undefined : whole.replace(/\b(\p{Ll}+)\s+\1\b/gu, '$1')
}

const happening =
  /^what (?:has |had |is |was |else )*(?:happen(?:ed|ing|s)?|going on) (?:in|at|near|around)\b/i

/** "What happened in Lys?" names where, and not what "it" is; nor does what goes on from it. */
function namesWhere(line: string | undefined): boolean {
  const { words, about } = parseLine(line ?? '')
  return happening.test(words) || (about !== undefined && /\b(?:it|that)\b/i.test(words))
}

function withPeople(question: string, { people, text = '' }: About): string {
  const put = new Set<string>()
  return question.replace(personal, (pronoun, at: number) => {
    // Somebody named earlier in the question itself: "Who is Lavrov and what did he say?"
    const before = question.slice(0, at)
    // "What did Putin tell him?": not Putin.
    const isObject = /^(?:him|her)$/i.test(pronoun)
    if (!isObject && nameBefore(before)) return pronoun
    const others = isObject ? people.filter(({ name }) => !isNamed(name, before)) : people
    // “Who sentenced Holm?”, “and his partner?”: Holm’s, sooner than the judge’s.
    const asked = at === 0 ? others.filter(({ name }) => isNamed(name, text)) : []
    const person = meantBy(pronoun, [...asked, ...others])
    if (!person) return pronoun
    const isTheirs = isPossessive(pronoun, question.slice(at + pronoun.length))
    // "Did she sell her boat?": her own.
    if (isTheirs && put.has(person.name)) return pronoun
    put.add(person.name)
    return isTheirs ? `${person.name}’s` : person.name
  })
}

function withThings(typed: string, about: About): string {
  // "What does she say to that?" asks for her words.
  const question = typed.replace(
    /(?<=\b(?:say|says|said|respond|responded|reply|replied|react|reacted)) to (?:that|this|it)\b/i,
    '',
  )
  return question.replace(things, (pronoun, at: number) => {
    const word = pronoun.toLowerCase()
    const [before, after] = [question.slice(0, at), question.slice(at + pronoun.length)]
    if (!goesBack(word, question, at)) return pronoun
    if (about.them && /^the(?:y|m)$/.test(word)) return about.them
    const thing = thingFor(word, question, about)
    // Nobody blames themselves: who is named already is not meant again.
    if (thing === '' || !agrees(word, thing) || before.includes(thing) || after.includes(thing))
      return pronoun
    if (/^(?:its|their)$/.test(word)) return `${thing}’s`
    return goesWithNoun(word, after) ? `the ${thing.replace(/^(?:the|an?)\s+/i, '')}` : thing
  })
}

/** Whether a pronoun means something said before, and not nothing ("is it true that") or what the question itself names. */
function goesBack(word: string, question: string, at: number): boolean {
  const [before, after] = [question.slice(0, at), question.slice(at + word.length)]
  const isEmpty = empty.test(question.slice(at)) || nothing.test(question)
  return !isEmpty && standsAlone(word, before, after) && !(/^its?$/.test(word) && thingBefore(before))
}

/** "The thieves" are not "it", and "the decision" is not "they"; of a body or a firm, and of a list, both may be said. */
function agrees(word: string, thing: string): boolean {
  const plain = thing.replace(/^(?:the|an?)\s+/i, '')
  if (/\p{Lu}|\d|\band\b/u.test(plain)) return true
  const isMany = /[^su]s$/.test(plain.split(/\s(?:of|on|in|for|with|to|from|at)\s/)[0] ?? '')
  if (/^its?$/.test(word)) return !isMany
  return !/^the(?:y|m|ir)$/.test(word) || isMany || isGroup.test(plain)
}

/** Several people under one word. */
const isGroup = pattern('i')`\b${oneOf`
  people, police, government, ministry, board, council, court, company, firm, bank, party, union, team, club, crew, family,
  authority, agency, committee, group, staff, public, media, press, opposition, army, navy, jury`}$`

/** Whom or what a pronoun of things means: the topic, or with "they" the people that the question named. */
function thingFor(word: string, question: string, { people, topic, text = '' }: About): string {
  const isThem = /^the/.test(word) && countryOf(topic) === undefined && (topic === '' || human.test(question))
  if (!isThem) return topic
  // Whom the question named, sooner than whom its answer happens to name.
  const asked = people.filter(({ name }) => isNamed(name, text))
  const they = (asked.length > 0 || topic !== '' ? asked : people).slice(0, 2).map(({ name }) => name)
  return they.length > 0 ? they.join(' and ') : topic
}

/** "That deal": the noun stays behind what it is of. */
const goesWithNoun = (word: string, after: string): boolean =>
  /^(?:that|this|those|these)$/.test(word) &&
  /^\s+\p{Ll}/u.test(after) &&
  !verbIn(after.trim().split(/\s/)[0] ?? '')

/** Whether the last word of a name stands among these. */
const isNamed = (name: string, words: string): boolean =>
  words.split(/[^\p{L}’'-]+/u).includes(name.split(/\s+/).at(-1) ?? '')

const nameBefore = (words: string): boolean =>
  [...words.matchAll(/\p{Lu}[\p{L}\d-]*|\p{L}+-\d+/gu)].some(
    ({ 0: word, index }) => index > 0 && !/^(?:I|A|The|And)$/.test(word),
  )

/** A thing of the question itself that "it" goes back to; what is said "about it" is not. */
const thingBefore = (words: string): boolean =>
  !/\b(?:about|of|on|to)\s+$/.test(words) &&
  (/\b(?:the|an?)\s+\p{Ll}/u.test(words) || /\p{Lu}[\p{L}]*-?\d|\p{Lu}{2,}/u.test(words))

function isPossessive(pronoun: string, after: string): boolean {
  if (/^his$/i.test(pronoun)) return true
  return (
    /^her$/i.test(pronoun) &&
    /^\s+\p{Ll}/u.test(after) &&
    !/^\s+(?:about|on|in|at|to|for|from|of|with|and|or|say|said|do|did|was|is|when|after|before)\b/.test(
      after,
    )
  )
}

/** "That" and "this" are pronouns at an end or before a verb, and go with a noun of business: "that deal". */
function standsAlone(word: string, before: string, after: string): boolean {
  if (!/^(?:that|this|those|these)$/.test(word)) return true
  // "Who said that?": words, and no thing.
  if (/\b(?:say|said|says|think|know|mean|claim|told)\s+$/i.test(before)) return false
  if (/^[\s?.!,]*$/.test(after)) return true
  if (
    /^\s+(?:is|was|are|were|has|had|will|would|mean|means|happen|happened|cost|costs|end|ends|begin)\b/.test(
      after,
    )
  )
    return /(?:^|\b(?:is|was|are|were|did|does|do|will|would|has|when|why|where|how|and)\s+)$/i.test(before)
  return business.test(after)
}

const business = pattern()`^\s+${oneOf`
  deal, contract, pact, agreement, law, act, purchase, system, sale, order, plan, summit, meeting, price, weapon, treaty,
  talks`}\b`
