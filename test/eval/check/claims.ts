import { fold } from '../judge/words.ts'

/** Sentences of the news as an editor would paste them: whole, told and not asked, of a length that one checks. */
export function plainSentences(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => paragraph.split(ends))
    .map((sentence) => sentence.trim())
    .filter((sentence) => isPlain.test(sentence) && !notTold.test(sentence))
    .filter((sentence) => {
      const words = sentence.split(/\s+/).length
      return words >= 8 && words <= 40
    })
}

/** A full stop that ends a sentence, and not "Sen." or "p.m.". */
const ends =
  /(?<=[\p{L}\d)%”"][.!?]["”]?)(?<!\b(?:Sen|Rep|Gov|Dr|Mrs?|Ms|St|Gen|Lt|Col|Sgt|[JS]r|No|vs|[ap]\.m|\p{Lu})\.)\s+(?=["“]?\p{Lu})/u

const isPlain = /^[\p{Lu}“"][^?!|]*\p{Ll}[^?!|]*\.["”]?$/u
/** Links, credits, notes to readers, and what is said to "you". */
const notTold =
  /\b(?:I|you|your|we|our|us|my|click|subscribe|newsletter|photo|getty|contact)\b|https?:|@|…|\.\.\.$/i

/** Ways of saying the same with fewer or other words; each gives nothing where a sentence has no place for it. */
const rewordings: readonly ((sentence: string) => string)[] = [
  // "On Monday, …", "After the storm, …"
  (sentence) =>
    capital(
      sentence.replace(/^(?:On|In|At|After|Before|During|Since|Earlier|Last|This)\b[^,“”"]{3,60},\s+/, ''),
    ),
  // "…, Smith said on Monday."
  (sentence) =>
    sentence.replace(
      /,\s+(?:(?:the )?\p{L}[\p{L} .’'-]{2,40}\s(?:said|says)|according to [^,“”]{3,60})(?:\s(?:on|in)\s[^,“”]{3,30})?\.$/u,
      '.',
    ),
  // "The company said on Monday that …"
  (sentence) =>
    capital(sentence.replace(/^[^,“”"]{3,50}\s(?:said|says|announced)\s(?:on \p{Lu}\p{Ll}+\s)?that\s+/u, '')),
  // ", which began in May,"
  (sentence) => sentence.replace(/,\s(?:which|who|where)\s[^,“”]{5,80},\s/u, ' '),
  // "X was built by Y."
  (sentence) =>
    sentence.replace(
      /^(?:(The|An?)\s)?(\p{L}[^,“”"]{2,60}?)\s(?:was|were)\s(\p{Ll}+ed)\sby\s((?:the |an? )?[\p{L}’' ]{2,40}?)((?:\s(?:in|on|at|after|for|to|during)\s[^,“”]*)?)\.$/u,
      (_, article: string | undefined, subject: string, verb: string, doer: string, rest: string) =>
        `${capital(doer)} ${verb} ${article ? `${article.toLowerCase()} ` : ''}${subject}${rest}.`,
    ),
  (sentence) => exchanged(sentence),
]

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\bbought\b/, 'purchased'],
  [/\bmore than(?= \d)/, 'over'],
  [/\bbegan\b/, 'started'],
  [/\bhelp\b/, 'assist'],
  [/\binjured\b/, 'hurt'],
  [/\bchildren\b/, 'kids'],
  [/\bfilm\b/, 'movie'],
  [/\bU\.S\./, 'American'],
  [/\bannounced\b/, 'said'],
  [/\blarge\b/, 'big'],
  [/\bshowed\b/, 'revealed'],
  [/\breceived\b/, 'got'],
  [/\bneeds\b/, 'requires'],
  [/\brose\b/, 'climbed'],
  [/\bfell\b/, 'dropped'],
  [/\bended\b/, 'finished'],
  [/\bcompany\b/, 'firm'],
  [/\blawyer\b/, 'attorney'],
  [/\bpolice\b/, 'officers'],
  [/\bcreated\b/, 'made'],
  [/\ballowed\b/, 'let'],
]

/** The first word of the list that stands in it, for its like. */
function exchanged(sentence: string): string {
  const found = synonyms.find(
    ([word, other]) => word.test(sentence) && !(other === 'let' && /to\b/.test(sentence)),
  )
  return found ? sentence.replace(found[0], found[1]) : sentence
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A sentence said in a lightly other way; undefined where none of the ways changes it. */
export function reworded(sentence: string, turn: number): string | undefined {
  for (let at = 0; at < rewordings.length; at++) {
    const made = rewordings[(turn + at) % rewordings.length]?.(sentence) ?? sentence
    if (made !== sentence && made.split(' ').length >= 5) return made
  }
  return undefined
}

/** A sentence that says something else by one number, by one name, or by “not”; undefined where it has no such place. */
export const alterations: Readonly<
  Record<string, (sentence: string, names: readonly string[]) => string | undefined>
> = {
  number: (sentence) => {
    const made = sentence.replace(
      /(?<![\p{L}\d.,:/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d:/-]|\p{L}|,\d)/u,
      (typed) => other(typed),
    )
    return made === sentence ? undefined : made
  },
  name: (sentence, names) => {
    const [own = ''] = /(?<=\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}{2,}(?=[\s,.’'])/u.exec(sentence) ?? []
    const taken = names.find((name) => !name.split(' ').some((word) => fold(sentence).includes(fold(word))))
    return own === '' || taken === undefined ? undefined : sentence.replaceAll(own, taken)
  },
  denied: (sentence) => {
    if (/\b(?:not|never|no|none|nor|neither|without|only|just)\b|n[’']t\b/.test(sentence)) return undefined
    const made = sentence.replace(
      /^([^,“”"]{3,60}?\s(?:was|were|is|are|has|have|had|will|would|can))\s(?!been\b)/u,
      '$1 not ',
    )
    return made === sentence ? undefined : made
  },
}

function other(typed: string): string {
  const value = Number(typed.replaceAll(',', ''))
  const changed = value < 4 ? value + 5 : Math.round(value * 1.7 * 10) / 10
  return Number.isInteger(value) ? Math.round(changed).toLocaleString('en') : String(changed)
}
