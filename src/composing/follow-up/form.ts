import { lemmaOf } from '../../language/clauses/lemma.ts'
import { pastOf } from '../../language/irregular.ts'
import { isVerbForm, verbIn } from '../../language/verbs.ts'

/** What a question asks of, so that another question word may stand before it: "will" and "India make rifles". */
export interface Form {
  readonly auxiliary: string
  /** Subject and all that follows. */
  readonly deed: string
}

const auxiliaries = 'is|are|was|were|did|does|do|has|have|had|will|would|can|could|may|might|should|must'
const verdict = new RegExp(`^(${auxiliaries})\\s+(\\S.*)$`, 'i')
const adverb = new RegExp(
  `^(?:(?:since|until|till|by|from|in|on) )?(?:when|where|why|how(?: long| often| far| much)?)\\s+(${auxiliaries})\\s+(\\S.*)$`,
  'i',
)
const ofNoun = new RegExp(
  `^(what|which|how many|how much) ((?!(?:${auxiliaries})\\b)\\S+(?: (?!(?:${auxiliaries})\\b)\\S+){0,3}) (${auxiliaries})\\s+(\\S.*)$`,
  'i',
)
const bareWhat = /^(?:what|who|whom) (did|does|do|has|have|had|will|would|can|could)\s+(\S.*)$/i
const nounActs = /^(what|which|how many) (\S+(?: \S+){0,2}?) (\p{Ll}+(?:ed|t|d|ght|w|n|e)) ?(.*)$/iu
const somebody = /^(?:who|what) (\p{Ll}+) (\S.*)$/iu
const preposition =
  /\s(?:in|on|at|to|for|from|by|with|about|since|until|during|after|before|over|under|against|into)\s/

/** @param question without its question mark; nothing where no other question word would fit it ("Who is Ann?") */
export function formOf(question: string): Form | undefined {
  const direct = verdict.exec(question) ?? adverb.exec(question)
  if (direct) return { auxiliary: low(direct[1]), deed: direct[2] ?? '' }
  const [, asks = '', noun = '', auxiliary = '', rest = ''] = ofNoun.exec(question) ?? []
  if (noun !== '') {
    const named = /^which$/i.test(asks) ? `the ${noun}` : noun
    const [first = ''] = rest.split(/\s/)
    const isSubject =
      /^(?:be|is|are|was|were|been|being|has|have|had)$/i.test(auxiliary) &&
      (isVerbForm(first) || preposition.test(` ${first} `))
    return { auxiliary: low(auxiliary), deed: isSubject ? `${named} ${rest}` : putBack(rest, named) }
  }
  const what = bareWhat.exec(question)
  if (what) return { auxiliary: low(what[1]), deed: withWords(what[2] ?? '') }
  return nounActing(question) ?? passive(question)
}

const low = (word = ''): string => word.toLowerCase()

/** "India make in Ottar" with "rifles": "India make rifles in Ottar". */
function putBack(rest: string, noun: string): string {
  const second = rest.indexOf(' ', rest.indexOf(' ') + 1)
  const at = second < 0 ? -1 : rest.slice(second).search(preposition)
  return at < 0 ? `${rest} ${noun}` : `${rest.slice(0, second + at)} ${noun}${rest.slice(second + at)}`
}

/** "Lavrov say about steel" asks of his words: "Lavrov say that about steel". */
const withWords = (deed: string): string =>
  deed.replace(/\b(say|said|tell|told|claim|think)\b(?! that)/, '$1 that')

/** "How many people died in the fire": "did" and "people die in the fire". */
function nounActing(question: string): Form | undefined {
  const [, asks = '', noun = '', verb = '', rest = ''] = nounActs.exec(question) ?? []
  if (verb === '' || !isVerbForm(verb) || new RegExp(`^(?:${auxiliaries})$`).test(verb)) return undefined
  const named = /^which$/i.test(asks) ? `the ${noun}` : noun
  return { auxiliary: 'did', deed: `${named} ${lemmaOf(verb, known)} ${rest}`.trim() }
}

/** "Who signed the pact in Oslo": "was" and "the pact signed in Oslo". */
function passive(question: string): Form | undefined {
  const going = underWay(question)
  if (going) return going
  const [, verb = '', rest = ''] = somebody.exec(question) ?? []
  if (!/ed$|^(?:bought|sold|built|sent|made|led|found|held|paid|won|lost|struck|shot|hit|met)$/.test(verb))
    return undefined
  const at = ` ${rest}`.search(preposition)
  const object = at < 0 ? rest : rest.slice(0, Math.max(0, at - 1))
  if (object === '') return undefined
  const subject = subjects[object] ?? object
  return {
    auxiliary: areMany(object) ? 'were' : 'was',
    deed: `${subject} ${verb}${rest.slice(object.length)}`,
  }
}

/** "Who is suing the singer?": "is" and "the singer being sued"; nothing of a verb whose participle may be another word. */
function underWay(question: string): Form | undefined {
  const [, auxiliary = '', verb = '', rest = ''] = whoIsDoing.exec(question) ?? []
  const done = pastOf(lemmaOf(verb, known))
  if (rest === '' || !/ed$/.test(done)) return undefined
  const at = ` ${rest}`.search(preposition)
  const object = at < 0 ? rest : rest.slice(0, Math.max(0, at - 1))
  if (object === '') return undefined
  const past = /^w/i.test(auxiliary)
  return {
    auxiliary: areMany(object) ? (past ? 'were' : 'are') : past ? 'was' : 'is',
    deed: `${subjects[object] ?? object} being ${done}${rest.slice(object.length)}`,
  }
}
const whoIsDoing = /^(?:who|what) (is|are|was|were) (\p{Ll}+ing) (\S.*)$/iu
const areMany = (object: string): boolean => /(?:^|\s)\p{Ll}+[^s\s]s$|^them$/u.test(object)

/** "Who sanctioned him?": "was he sanctioned". */
const subjects: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' }

const known: ReadonlySet<string> = new Set()

/** The same of a statement: "Turkey was removed" gives "was" and "Turkey removed". */
export function formOfClaim(typed: string): Form | undefined {
  // "India did not order it", "when?": when it did.
  const claim = typed
    .replace(/\s(?:not|never)\b|n['’]t\b/gi, '')
    .replace(/^(?:The|An?|His|Her|Its|Their|Some|All)(?= )/, (word) => word.toLowerCase())
  const verb = verbIn(claim)
  if (!verb || verb.start === 0) return undefined
  const [subject, word, rest] = [
    claim.slice(0, verb.start),
    claim.slice(verb.start, verb.end),
    claim.slice(verb.end),
  ]
  return new RegExp(`^(?:${auxiliaries})$`).test(word)
    ? { auxiliary: word, deed: `${subject.trim()}${rest}` }
    : { auxiliary: 'did', deed: `${subject}${lemmaOf(word, known)}${rest}` }
}

/** Who did it: "Turkey sanctioned in 2020" under "was" gives "Who sanctioned Turkey in 2020"; nothing of an active form. */
export function doerOf({ auxiliary, deed }: Form): string | undefined {
  if (!/^(?:is|are|was|were)$/.test(auxiliary)) return undefined
  const words = deed.split(/\s+/)
  const at = words.findIndex(
    (word, place) => place > 0 && /^\p{Ll}+(?:ed|ght|ld|lt|nt|de|id|on|st)$/u.test(word) && isVerbForm(word),
  )
  return at < 1 ? undefined : ['Who', words[at], ...words.slice(0, at), ...words.slice(at + 1)].join(' ')
}
