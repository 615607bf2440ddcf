import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'

/** Words as they are typed in a chat, and as they are written. */
const full: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whats: "what's",
    whos: "who's",
    wheres: "where's",
    whens: "when's",
    hows: "how's",
    thats: "that's",
    theres: "there's",
    heres: "here's",
    isnt: "isn't",
    arent: "aren't",
    wasnt: "wasn't",
    werent: "weren't",
    dont: "don't",
    doesnt: "doesn't",
    didnt: "didn't",
    hasnt: "hasn't",
    havent: "haven't",
    wouldnt: "wouldn't",
    couldnt: "couldn't",
    shouldnt: "shouldn't",
    cant: "can't",
    im: "I'm",
    ive: "I've",
    youre: "you're",
    theyre: "they're",
    gimme: 'give me',
    lemme: 'let me',
    pls: 'please',
    plz: 'please',
    u: 'you',
    ur: 'your',
    abt: 'about',
    w: 'with',
    thx: 'thanks',
    tho: 'though',
    nvm: 'never mind',
    smth: 'something',
    btwn: 'between',
    ppl: 'people',
    cuz: 'because',
    hw: 'how',
    wat: 'what',
    wats: "what's",
    wut: 'what',
    wich: 'which',
    teh: 'the',
    wanna: 'want to',
    rn: 'right now',
  }),
)

/** Days and months that are nothing else. */
const days = whole()`
  (mon|tues|wednes|thurs|fri|satur|sun)day, january, february, april, june, july, august, september, october, november,
  december`

/** Months that are words as well, where a time stands: "since march", not "a march on the capital". */
const monthToo = pattern('gi')`
  (?<=\b${oneOf`since, until, till, in, before, after, during, last, early, late, mid`} )(?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)
  (?=$|[?!.,]|\s\d|\sand\b)`

/** What is done to somebody, as it is said: "did the firm get fined", "who got hurt". */
const got = pattern('giu')`
  \b(?:(?<asks>did|does|do|will|would|can|could) (?<subject>.{2,60}?) get|(?<before>\S+) got) (?<deed>\p{Ll}+)\b`
const participles = pattern('u')`
  (?:ed|en|wn|ght)$|^${oneOf`hurt, hit, shot, fed, led, paid, sold, told, cut, made, found, held`}$`
const states = whole()`married, engaged, divorced, started, used, tired, bored, scared, involved`
const several = /(?:^|\s)(?:\p{L}+[^\Ws]s|people|they|we|you)$/iu

/** The same as it is written: "was the firm fined", "who was hurt". */
const inPassive = (typed: string): string =>
  typed.replace(got, (all, asks = '', subject = '', before = '', deed = '') => {
    if (states.test(deed) || !participles.test(deed) || !isVerbForm(deed)) return all
    const be = several.test(subject || before) ? 'were' : 'was'
    if (before !== '') return `${before} ${be} ${deed}`
    return /^d/i.test(asks) ? `${be} ${subject} ${deed}` : `${asks} ${subject} be ${deed}`
  })

/** The same in full words: "gimme whats new pls" is "give me what's new please". Names and figures stay as they are. */
export const writtenOut = (typed: string): string => inPassive(inFull(typed).replace(monthToo, capital))

const inFull = (typed: string): string =>
  typed
    .replace(/ & (?=\p{Ll})/gu, ' and ')
    .replace(/^r (?=(?:u|you|they|there|the|we|these|those)\b)/i, 'are ')
    .replace(/(?<![\p{L}\p{N}'’.@/-])\p{L}[\p{Ll}]*(?![\p{L}\p{N}'’.@/-])/gu, (word, at: number) => {
      if (days.test(word)) return capital(word)
      const long = full.get(word.toLowerCase())
      // "Im" within a sentence is a name.
      if (long === undefined || (/^\p{Lu}/u.test(word) && at > 0)) return word
      return /^\p{Lu}/u.test(word) ? capital(long) : long
    })

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
