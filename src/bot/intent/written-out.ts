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
    wanna: 'want to',
    rn: 'right now',
  }),
)

/** Words of English that an exchange of letters makes of another. */
const proper = new Set(['form', 'dose', 'odes', 'three', 'tow', 'loud'])

/** Words that questions are made of, by what comes out where fingers exchange two letters: "waht", "sya", "knwo". */
const exchanged: ReadonlyMap<string, string> = new Map(
  `what when where which whose why who about many much there their they have does did said says say tell told is are was
  were the and from with your you know give show paper papers source sources will would could should`
    .split(/\s+/)
    .flatMap((word) =>
      [...word].slice(1).map((letter, at) => {
        const slip = `${word.slice(0, at)}${letter}${word.charAt(at)}${word.slice(at + 2)}`
        return [slip, word] as const
      }),
    )
    .filter(([slip]) => !proper.has(slip)),
)

/** Days and months that are nothing else. */
const days = whole()`
  (mon|tues|wednes|thurs|fri|satur|sun)day, january, february, april, june, july, august, september, october, november,
  december`

/** Months that are words as well, where a time stands: "since march", "on 20 may", not "a march on the capital". */
const monthToo = pattern('gi')`
  (?<=\b(?:${oneOf`since, until, till, in, before, after, during, last, early, late, mid`}|\d{1,2}(?:st|nd|rd|th)?(?: of)?) )
  (?:march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)
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
    // "Hwo" may be either.
    .replace(/\bhwo(?= (?:many|much|long|old|far|often|did|does|do)\b)/gi, 'how')
    .replace(/^r (?=(?:u|you|they|there|the|we|these|those)\b)/i, 'are ')
    .replace(/(?<![\p{L}\p{N}'’.@/-])\p{L}[\p{Ll}]*(?![\p{L}\p{N}'’.@/-])/gu, (word, at: number) => {
      if (days.test(word)) return capital(word)
      const long = full.get(word.toLowerCase()) ?? exchanged.get(word)
      // "Im" within a sentence is a name.
      if (long === undefined || (/^\p{Lu}/u.test(word) && at > 0)) return word
      return /^\p{Lu}/u.test(word) ? capital(long) : long
    })

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
