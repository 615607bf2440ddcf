import { oneOf, pattern } from '../../../language/pattern.ts'

/** What of a thing is compared, as a question by itself asks for it. */
export interface Measure {
  /** “How many goals”, “How high”, “When”. */
  readonly asks: string
  /** What is left of the words in which it stood: “score last season”. */
  readonly rest: string
  /** Whether it names the one that has more of it, or came later. */
  readonly isMore: boolean
  readonly by: 'amount' | 'day'
}

/** Each comparative, whether it names the one with more, and the adjective that both are asked by. */
const degrees: ReadonlyMap<string, readonly [isMore: boolean, how: string]> = new Map(
  Object.entries({
    long: 'longer, shorter',
    high: 'higher, lower',
    large: 'larger, smaller',
    big: 'bigger',
    great: 'greater',
    old: 'older, younger',
    fast: 'faster, slower',
    heavy: 'heavier, lighter',
    tall: 'taller',
    deep: 'deeper, shallower',
    wide: 'wider, narrower',
    far: 'farther, nearer',
    strong: 'stronger, weaker',
    hot: 'hotter, colder',
  }).flatMap(([how, both]) => both.split(', ').map((word, at) => [word, [at === 0, how] as const] as const)),
)

const stop = oneOf`in, at, on, of, for, by, to, from, with, under, over, than, during, as, is, was, has, does, this, last, or`
const degree = oneOf`${[...degrees.keys()].join(', ')}`
const more = oneOf`more, most, fewer, fewest, less, least`
/** What is counted, or has no number and an amount. */
const counted = oneOf`(?!${stop}\b)(?:[a-z]+ )?(?!${stop}\b)[a-z]+s, people, men, women, children, sheep, staff, police`
const mass = oneOf`money, time, land, power, energy, water, oil, gas, aid, debt, space, rain, snow, rice, wheat, coal, steel`

const dear = pattern('iu')`^(.*?)\b(?:(more) or less|less or more|(more|less|most|least)) expensive\b(.*)$`
const cheap = /^(.*?)\b(cheaper|dearer|pricier|costlier)\b(.*)$/iu
const cost = pattern('iu')`^(.*?)\b(costs?) (?:(more) or less|(more|less|most|least))\b(?! \p{Ll}+s\b)(.*)$`
const valued = /^(.*?)\bvalued (higher|more(?: highly)?|lower|less(?: highly)?)\b(.*)$/iu
const many = pattern()`^(.*?)\b(${more})(?: or (?:fewer|less))? (?:of the )?(?!than\b|expensive\b)(${counted}|${mass})\b(.*)$`
const much = pattern('i')`^(.*?)\b(${more})(?: or less)?((?: ${stop}\b.*)?)$`
const graded = pattern('iu')`^(.*?)\b(?:the )?(${degree})(?: or ${degree})?\b(.*)$`
const timed = pattern('iu')`^(.*?)\b(first|earlier|sooner|last|later|earliest|latest)(?: or (?:last|later))?$`

const joined = (...words: readonly (string | undefined)[]): string =>
  words.join(' ').replace(/\s+/g, ' ').trim()
const isMoreOf = (word = ''): boolean => /^(?:more|most)$/i.test(word)

/** What words with a comparative compare: “score more goals last season”, “be cheaper”; undefined where that is no measure. */
export function measureIn(words: string): Measure | undefined {
  return priceIn(words) ?? amountIn(words) ?? gradeIn(words) ?? dayIn(words)
}

/** Of a price the rest is always “cost”. */
function priceIn(words: string): Measure | undefined {
  const asks = 'How much'
  const [, , both, one, after] = dear.exec(words) ?? []
  if (after !== undefined)
    return { asks, rest: joined('cost', after), isMore: isMoreOf(both ?? one), by: 'amount' }
  const [, , plain, behind] = cheap.exec(words) ?? []
  if (plain !== undefined)
    return { asks, rest: joined('cost', behind), isMore: !/^cheaper$/i.test(plain), by: 'amount' }
  const [, lead, high, rest] = valued.exec(words) ?? []
  if (rest !== undefined)
    return {
      asks,
      rest: joined(lead, 'worth', rest),
      isMore: /^(?:higher|more)/i.test(high ?? ''),
      by: 'amount',
    }
  const [, before, , either, degree, end] = cost.exec(words) ?? []
  return end === undefined
    ? undefined
    : { asks, rest: joined(before, 'cost', end), isMore: isMoreOf(either ?? degree), by: 'amount' }
}

function amountIn(words: string): Measure | undefined {
  const [, before, which, thing = '', after] = many.exec(words) ?? []
  if (after !== undefined) {
    const asks = `How ${isMass.test(thing) ? 'much' : 'many'} ${thing}`
    return { asks, rest: joined(before, after), isMore: isMoreOf(which), by: 'amount' }
  }
  const [, whole, alone, tail] = much.exec(words) ?? []
  return alone === undefined
    ? undefined
    : { asks: 'How much', rest: joined(whole, tail), isMore: isMoreOf(alone), by: 'amount' }
}
const isMass = pattern('i')`^${mass}$`

/** “Win a larger share of the vote”: “how large a share of the vote” somebody did win. */
function gradeIn(words: string): Measure | undefined {
  const [, before = '', which = '', after = ''] = graded.exec(words) ?? []
  const [isMore, how] = degrees.get(which.toLowerCase()) ?? []
  if (isMore === undefined || how === undefined) return undefined
  const [, thing = '', tail = after] = ofThing.exec(after) ?? []
  const isOfThing = thing !== '' && !particle.test(thing)
  return {
    asks: isOfThing ? `How ${how} a ${thing}` : `How ${how}`,
    rest: joined(isOfThing ? before.replace(/\ban?\s*$/, '') : before, isOfThing ? tail : after),
    isMore,
    by: 'amount',
  }
}
const ofThing = /^ ([a-z]+(?: of (?:the )?[a-z]+)?)(.*)$/
const particle = pattern('i')`^${stop}\b`

function dayIn(words: string): Measure | undefined {
  const [, before, which = ''] = timed.exec(words) ?? []
  return before === undefined
    ? undefined
    : { asks: 'When', rest: joined(before), isMore: /^(?:last|later|latest)$/i.test(which), by: 'day' }
}
