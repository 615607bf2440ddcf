import { verbIn } from '../checking/verbs.ts'
import { meantBy, type Somebody } from './people.ts'

/** What a conversation's turn was about. */
interface About {
  readonly people: readonly Somebody[]
  readonly topic: string
}

const personal = /\b(?:he|she|him|her|his|hers)\b/gi
const things = /\b(?:it|its|they|them|their|there|that|this|those|these)\b/gi
/** "Is it true that Turkey …": nothing that was named. */
const empty = /\bit\s+(?:true|possible|likely|clear|correct|right|certain|known)\b/i
const nothing = /\b(?:is|are|was|were)\s+there\b/i

/** The question with its pronouns put into names, or undefined where it has none that go back. */
export function resolved(question: string, { people, topic }: About): string | undefined {
  let found = false
  const named = question.replace(personal, (pronoun, at: number) => {
    // Somebody named earlier in the question itself: "Who is Lavrov and what did he say?"
    if (nameBefore(question.slice(0, at))) return pronoun
    const person = meantBy(pronoun, people)
    if (!person) return pronoun
    found = true
    const after = question.slice(at + pronoun.length)
    return isPossessive(pronoun, after) ? `${person.name}’s` : person.name
  })
  const whole = named.replace(things, (pronoun, at: number) => {
    const after = named.slice(at + pronoun.length)
    const before = named.slice(0, at)
    const word = pronoun.toLowerCase()
    if (empty.test(named.slice(at)) || nothing.test(named) || !standsAlone(word, before, after))
      return pronoun
    if (/^(?:it|its)$/.test(word) && thingBefore(before)) return pronoun
    // "They" may be people where nothing else was spoken of.
    const thing =
      topic ||
      (/^the/.test(word)
        ? people
            .slice(0, 2)
            .map(({ name }) => name)
            .join(' and ')
        : '')
    if (thing === '') return pronoun
    found = true
    if (/^(?:its|their)$/.test(word)) return `${thing}’s`
    // "That deal": the noun stays behind what it is of.
    return /^(?:that|this|those|these)$/.test(word) &&
      /^\s+\p{Ll}/u.test(after) &&
      !verbIn(after.trim().split(/\s/)[0] ?? '')
      ? `the ${thing.replace(/^(?:the|an?)\s+/i, '')}`
      : thing
  })
  // "The S-400 deal deal": the noun was part of the topic.
  return found ? whole.replace(/\b(\p{Ll}+)\s+\1\b/gu, '$1') : undefined
}

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
  if (!/^(?:that|this|those|these)$/.test(word)) return word !== 'there' || /^[\s?.!]*$/.test(after)
  if (/^[\s?.!,]*$/.test(after)) return true
  if (
    /^\s+(?:is|was|are|were|has|had|will|would|mean|means|happen|happened|cost|costs|end|ends|begin)\b/.test(
      after,
    )
  )
    return /(?:^|\b(?:is|was|are|were|did|does|do|will|would|has|when|why|where|how|and)\s+)$/i.test(before)
  return /^\s+(?:deal|contract|pact|agreement|law|act|purchase|system|sale|order|plan|summit|meeting|price|weapon|treaty|talks)\b/.test(
    after,
  )
}
