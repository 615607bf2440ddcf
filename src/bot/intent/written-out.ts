import { whole } from '../../language/pattern.ts'

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
  }),
)

/** Days and months that are nothing else. */
const days = whole()`
  (mon|tues|wednes|thurs|fri|satur|sun)day, january, february, april, june, july, august, september, october, november,
  december`

/** The same in full words: "gimme whats new pls" is "give me what's new please". Names and figures stay as they are. */
export const writtenOut = (typed: string): string =>
  typed.replace(/(?<![\p{L}\p{N}'’.@/-])\p{L}[\p{Ll}]*(?![\p{L}\p{N}'’.@/-])/gu, (word, at: number) => {
    if (days.test(word)) return capital(word)
    const long = full.get(word.toLowerCase())
    // "Im" within a sentence is a name.
    if (long === undefined || (/^\p{Lu}/u.test(word) && at > 0)) return word
    return /^\p{Lu}/u.test(word) ? capital(long) : long
  })

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
