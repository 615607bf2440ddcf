import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { isVerbForm } from '../../language/verbs.ts'
import { auxiliaries } from '../../language/vocabulary.ts'
import { type Measure, measureIn } from './compared/measures.ts'
import { inverted } from './direct.ts'
import { asStated, supposedOf } from './statement.ts'

/** Two things, of which one has more of something than the other or came after it: “Which costs more, the quay or the lock?” */
export interface Compared {
  /** As they are named in what is said. */
  readonly things: readonly [string, string]
  /** What is asked of each by itself: “How much does the quay cost?” */
  readonly asks: readonly [string, string]
  /** What is said where the first has less or came earlier, where it has more or came later, and where both have the same. */
  readonly told: readonly [less: string, more: string, same: string]
  readonly by: 'amount' | 'day'
}

/** Reads what a question compares; undefined where it compares nothing that can be measured. */
export function comparedIn(question: string): Compared | undefined {
  const asked = question.trim().replace(/[?!.\s]+$/, '')
  return ofTwo(asked) ?? thanOther(asked) ?? inEither(asked) ?? beforeOther(asked)
}

/** What two things are asked, and the words for it. */
interface Asked {
  readonly auxiliary: string
  readonly measure: Measure
}

const ask = ({ auxiliary, measure: { asks, rest } }: Asked, thing: string): string => {
  const isPrice = /^cost\b/.test(rest)
  const helper = isPrice ? priced(auxiliary) : auxiliary
  return `${[asks, helper, thing, rest].filter((words) => words !== '').join(' ')}?`
}
/** “Is cheaper” asks how much something does cost. */
const priced = (auxiliary: string): string =>
  auxiliary.replace(/^(?:is|are)$/i, 'does').replace(/^(?:was|were)$/i, 'did')

const whichOf = pattern('iu')`
  ^(?:which|what|who)((?: (?:one|of (?:the two|these|those)))?(?: \p{Ll}+){1,8}?),? ?[,:–—-] ?(.+?),? or (.+)$`

/** “Which flood killed more people, the one in Tarn or the one in Lys?” */
function ofTwo(question: string): Compared | undefined {
  const [, head = '', first = '', second = ''] = whichOf.exec(question) ?? withoutComma.exec(question) ?? []
  const said = predicateIn(head.trim())
  const measure = said && measureIn(said.rest)
  if (!said || !measure) return undefined
  const asked = { auxiliary: said.auxiliary, measure }
  const things = [withKind(first, said.kind), withKind(second, said.kind)] as const
  const names = things.map(capitalised)
  const [one = '', other = ''] = names
  return {
    things,
    asks: [ask(asked, things[0]), ask(asked, things[1])],
    told: [...(measure.isMore ? ([other, one] as const) : ([one, other] as const)), alike[measure.by]],
    by: measure.by,
  }
}
const alike = { amount: 'The same', day: 'On the same day' } as const
/** “Which opened first the tunnel or the bridge”. */
const withoutComma =
  /^(?:which|what|who)((?: \p{Ll}+){1,4}? (?:first|last|earlier|later|more|most)) (.+?) or (.+)$/iu

/** “The one in Tarn” is the flood in Tarn. */
const withKind = (thing: string, kind: string): string =>
  kind === '' ? thing.trim() : thing.trim().replace(/^(the|that) one\b/i, `the ${kind}`)

/** “Killed more people” as “did” and “kill more people”, with the kind of thing that is asked for: “flood”. */
function predicateIn(
  head: string,
): { readonly kind: string; readonly auxiliary: string; readonly rest: string } | undefined {
  const words = head.replace(/^(?:one|of (?:the two|these|those))\b\s*/i, '').split(/\s+/)
  for (const at of [0, 1, 2]) {
    const [word = '', ...rest] = words.slice(at)
    const kind = words.slice(0, at).join(' ')
    if (helps.test(word)) return { kind, auxiliary: word.toLowerCase(), rest: rest.join(' ') }
    const lemma = lemmaOf(word, rest)
    if (lemma !== undefined)
      return { kind, auxiliary: presentOf(word, lemma) ? 'does' : 'did', rest: [lemma, ...rest].join(' ') }
  }
  return undefined
}
const helps = pattern('i')`^${auxiliaries}$`
const presentOf = (word: string, lemma: string): boolean =>
  word !== lemma && /s$/.test(word) && !/ss$/.test(word)

/** The base of a verb that opens a predicate; undefined where the word is none. */
function lemmaOf(word: string, rest: readonly string[]): string | undefined {
  const [clause] = clausesOf(`It ${word} ${rest.join(' ')}.`)
  const isIt = clause?.verb.start === 'It '.length
  return isIt && (isVerbForm(word) || /(?:ed|s)$/.test(word)) ? clause.verb.lemma : undefined
}

const than = pattern('iu')`^(${auxiliaries}) (.+?) than (.+)$`
const yesOrNo = (isMore: boolean): Compared['told'] => (isMore ? ['No', 'Yes', 'No'] : ['Yes', 'No', 'No'])
const either = /\b(?:more or less|less or more|\p{Ll}+er or \p{Ll}+er)\b/iu

/** “Does the park have more turbines than Nordvik?” */
function thanOther(question: string): Compared | undefined {
  const [, auxiliary = '', left = '', right = ''] = than.exec(question) ?? []
  if (/^(?:there )?(?:more|fewer) /i.test(left) || isOfPlaces(left, right))
    return moreIn(auxiliary, left, right)
  const parted = subjectAnd(left, auxiliary)
  const measure = parted && measureIn(parted.rest)
  if (!parted || !measure || measure.by === 'day' || pronoun.test(right) || ofMore.test(right))
    return undefined
  const things = [parted.subject, otherOf(parted.subject, right)] as const
  const asked = { auxiliary: auxiliary.toLowerCase(), measure }
  const choice = either.exec(parted.rest)?.[0].split(' or ') ?? []
  const [first, second] = choice.map(capitalised)
  const told: Compared['told'] =
    first !== undefined && second !== undefined
      ? measure.isMore
        ? [second, first, 'The same']
        : [first, second, 'The same']
      : yesOrNo(measure.isMore)
  return { things, asks: [ask(asked, things[0]), ask(asked, things[1])], told, by: 'amount' }
}
/** “Did more people die in the fire than in the flood?” */
function moreIn(auxiliary: string, left: string, right: string): Compared | undefined {
  const either = inEither(`${auxiliary} ${left} or ${right}`)
  return either && { ...either, told: yesOrNo(either.told[0] === capitalised(either.things[1])) }
}
/** “Is salt dearer in Orm than in Tallow?”: one thing at two places. */
function isOfPlaces(left: string, right: string): boolean {
  const [, preposition] = /^(in|at|by|on|for|under|from|with) /i.exec(right) ?? []
  const at = left.search(comparative)
  return preposition !== undefined && at > 0 && left.slice(at).includes(` ${preposition} `)
}
/** “Than Brandt did for Osler” asks of two things at once. */
const ofMore = pattern('i')`\s(?:${auxiliaries})\s`
const pronoun = /^(?:it|he|she|they|we|I|you|ever|usual|expected|before|last|planned|\d[\d.,]*|a|an|half)\b/i

const comparative = pattern('iu')`\s(?=(?:the )?(?:${oneOf`
  more, fewer, less, cheaper, dearer, longer, shorter, higher, lower, larger, smaller, bigger, greater, older, younger, faster, slower,
  heavier, lighter, taller, deeper, wider, farther, stronger, weaker, hotter, colder, first, earlier, later`})\b)`

/** Where the subject ends: before the comparative of “is”, else before the verb. */
function subjectAnd(
  left: string,
  auxiliary: string,
): { readonly subject: string; readonly rest: string } | undefined {
  if (/^(?:is|are|was|were)$/i.test(auxiliary)) {
    const at = left.search(comparative)
    if (at > 0 && !isVerbForm(left.slice(0, at).split(' ').at(-1) ?? '')) return parted(left, at)
  }
  // “More” alone hides the verb: “did Westrail offer”.
  const subject = supposedOf(`when ${auxiliary} ${left.replace(/ (?:more|less)$/, ' the most')}`)
  return subject === '' ? undefined : parted(left, subject.length)
}
const parted = (words: string, at: number) => ({
  subject: words.slice(0, at).trim(),
  rest: words.slice(at).trim(),
})

const tail = /\s(?:of|in|at|on|for|by|from)\s(?!.*\s(?:of|in|at|on|for|by|from)\s).*$/i
/** What stands behind “than”: “that of Salt Road”, “in Velka”, “Nordvik does”. */
function otherOf(subject: string, right: string): string {
  const bare = right.replace(pattern('iu')`\s(?:${auxiliaries})$`, '')
  const ofIt = /^(?:that|those|the ones?) (?=of|in|at|on|for|by|from)/i.exec(bare)?.[0]
  if (ofIt !== undefined) return `${subject.replace(tail, '')} ${bare.slice(ofIt.length)}`
  if (/^(?:of|in|at|on|for|by|from)\s/i.test(bare)) return `${subject.replace(tail, '')} ${bare}`
  const owned = /['’]s (.+)$/.exec(subject)?.[1]
  return owned !== undefined && /['’]s?$/.test(bare) ? `${bare} ${owned}` : bare
}

const placed = pattern(
  'iu',
)`^(${auxiliaries}) (.+) (in|at|by|on|for|under|from|with) (.+?),? or (?:(?:in|at|by|on|for|under|from|with) )?(.+)$`

/** “Was turnout higher in Brodno or in Velka?”, “Did more people die in the fire or in the flood?” */
function inEither(question: string): Compared | undefined {
  const [, auxiliary = '', middle = '', preposition = '', first = '', second = ''] =
    placed.exec(question) ?? []
  const measure = measureIn(middle)
  if (!measure || measure.by === 'day') return undefined
  const isSubject = comparative.test(` ${middle.split(' ').slice(0, 1).join('')} `)
  const places = [first, second].map((thing) => `${preposition} ${thing}`)
  const [one = '', other = ''] = places
  const asks = (place: string): string =>
    isSubject
      ? `${measure.asks} ${asStated(` ${auxiliary.toLowerCase()} ${measure.rest}`).trim()} ${place}?`
      : ask({ auxiliary: auxiliary.toLowerCase(), measure }, `${measure.rest} ${place}`.trim()).replace(
          `${place} ${measure.rest}`,
          place,
        )
  return {
    things: [one, other],
    asks: [asks(one), asks(other)],
    told: measure.isMore
      ? [capitalised(other), capitalised(one), 'The same']
      : [capitalised(one), capitalised(other), 'The same'],
    by: 'amount',
  }
}

const order = pattern(
  'iu',
)`^(was|were|did) (.+?) (before or after|earlier or later than|before|after|earlier than|later than) (.+)$`
const happening = /^(?:happen|occur|take place|come|begin|start)\b/i

/** “Was the tunnel opened before the bridge?”, “Was he convicted before or after she resigned?” */
function beforeOther(question: string): Compared | undefined {
  const [, auxiliary = '', left = '', word = '', right = ''] = order.exec(question) ?? []
  const subject = supposedOf(`when ${auxiliary} ${left}`)
  const rest = left.slice(subject.length).trim()
  if (subject === '' || rest === '') return undefined
  const second = whenClause(right)
  // “Was the minister warned before the flood?” is not of two that were warned.
  const isAlike = happening.test(rest) || (hasName.test(subject) && hasName.test(right))
  if (second === undefined && !isAlike) return undefined
  const choice = / or /i.test(word)
  const isBefore = /^(?:before|earlier)/i.test(word)
  return {
    things:
      second === undefined
        ? [subject, right]
        : [asStated(`${subject} ${auxiliary.toLowerCase()} ${rest}`), right],
    asks: [
      `When ${auxiliary.toLowerCase()} ${subject} ${rest}?`,
      second ?? `When ${auxiliary.toLowerCase()} ${right} ${rest}?`,
    ],
    told: choice
      ? ['Before', 'After', 'On the same day']
      : isBefore
        ? ['Yes', 'No', 'No']
        : ['No', 'Yes', 'No'],
    by: 'day',
  }
}
const hasName = /\p{Lu}/u

/** “When was his partner sentenced?” of “his partner was sentenced”; undefined where it is no clause of what is past. */
function whenClause(words: string): string | undefined {
  const asked = inverted(words)
  return asked !== undefined && /^(?:did|was|were|has|have|had) /.test(asked) ? `When ${asked}?` : undefined
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
