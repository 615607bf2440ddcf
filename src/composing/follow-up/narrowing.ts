import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { kindOf, type Line, type Ways } from './line.ts'
import { opening } from './opening.ts'
import type { Narrowed } from './period.ts'
import { periodIn } from './period.ts'
import type { Turn } from './turn.ts'

const everything = pattern('i')`
  ^(?:and |but |now )*(?:(?:from|in|by|with|at|of|for)\s+)?
  (?:all|any|every|the other)\s+(source|publisher|paper|outlet|time|year|date|day|article)s?$`

const others = oneOf`others?, other (ones|papers|sources|articles|outlets|reports), rest, (everyone|everybody|anyone|anybody) else`
const ofOthers = pattern('i')`
  ^(?:(?:and |but )*(?:what|how) about|and|what (?:do|does|did|have|has)|from|according to)\s+(?:all )?(?:the )?${others}
  (?:\s+(?:say|said|report|reported|write|have|think))?(?:\s+(?:about|on|of) (?:it|that|this))?$`

/** "from all sources", "any time": what narrowed the answers is let go. */
export function cleared(before: Line, asked: string, now: Date): Line | undefined {
  if (ofOthers.test(asked)) {
    const { source, ...dates } = before.filters
    // Where nothing was left out, the others are in the rest of the answer.
    return source === undefined ? { ...before, view: 'more' } : { ...before, filters: dates }
  }
  const kind = everything.exec(asked)?.[1]?.toLowerCase()
  if (kind !== undefined) {
    const { source, ...dates } = before.filters
    if (/^article/.test(kind)) return { ...before, filters: {} }
    if (!/^(?:time|year|date|day)$/.test(kind)) return { ...before, filters: dates }
    // A time that the question itself names goes as well.
    const words = periodIn(before.words.replace(/[?!.\s]+$/, ''), now)?.rest
    const filters = source === undefined ? {} : { source }
    return { ...before, ...(words ? { words: `${words}?` } : {}), filters }
  }
  return letGo.test(asked) ? { ...before, filters: {} } : undefined
}

const letGo = pattern('i')`
  ^(?:and |but |now )*(?:without|no|forget|drop|remove|lift|clear|ignore|lose|take (?:off|away))\s
  (?:about )?(?:any |all |the |that |this |my |more )*(?:(?:date|time|source|paper) )?(?:filter|limit|restriction|narrowing)s?
  (?:again|now|please)?$`

const onlyFrom = pattern('i')`
  ^(?:and |but |now |ok(?:ay)?,? )*(?:(only|just)\s+)?(?:(?:what|articles|stories)\s+)?
  (from|in|by|according to|out of|of)\s+(?:the\s+)?(.+?)(?:\s+(only|alone))?$`
const whatItSays = pattern('i')`
  ^(?:and |but )*what (?:does|do|did|has|have)\s+(?:the\s+)?(.+?)
  \s+(?:say|write|report|have|said|written|reported)(?:\s+about (?:it|that|this))?$`

/** Which paper is asked for, and how surely. */
interface Wished {
  readonly named: string
  /** True of "only …", "from … alone", "according to …". */
  readonly isOnly: boolean
  /** True of "from …", whatever stands around it. */
  readonly isFrom: boolean
  /** True where nothing but a paper is meant. */
  readonly isSure: boolean
}

function wishedIn(asked: string, isNarrowed: boolean): Wished {
  const only = onlyFrom.exec(asked)
  const says = whatItSays.exec(asked)
  const named = only?.[3] ?? says?.[1] ?? asked.replace(opening, '').replace(/^the\s+/i, '')
  const saysOnly = /^(?:and |but |now )*(?:only|just)\b|\b(?:only|alone)$|^according to\b/i.test(asked)
  return {
    named,
    isOnly: [only?.[1], only?.[4]].some(Boolean) || /according/i.test(only?.[2] ?? ''),
    isFrom: only !== null,
    isSure: says !== null || isNarrowed || /\s/.test(plain(named)) || saysOnly,
  }
}

/** "only from Eastern Ledger", "what does Eastern Ledger say?" */
export function fromSource(
  { sources }: Turn,
  before: Line,
  asked: string,
  others: readonly string[],
): Line | undefined {
  const wished = wishedIn(asked, before.filters.source !== undefined)
  const source =
    sources.find((one) => isCalled(one, wished.named) || isPart(one, wished)) ??
    (wished.isSure ? otherPaper(others, wished.named) : undefined) ??
    unknownPaper(asked, wished)
  return source === undefined ? undefined : { ...before, filters: { ...before.filters, source } }
}

/** "Only the Ledger": one that no other paper is called like. */
function otherPaper(others: readonly string[], named: string): string | undefined {
  const called = others.find((one) => isCalled(one, named))
  const [alike, another] = called === undefined ? others.filter((one) => isPaper(one, named)) : [called]
  return another === undefined ? alike : undefined
}

/** "from the Ledger", of the papers of the answer before. */
const isPart = (source: string, { named, isFrom }: Wished): boolean =>
  isFrom && named.length > 3 && plain(source).includes(plain(named))

/** A paper that the corpus does not have, where its name can be nothing else. */
function unknownPaper(asked: string, { named, isOnly }: Wished): string | undefined {
  const paper = /^(?:and |but )*(?:only|just)\s+(The\s.+)$/.exec(asked)?.[1]
  const isPaper = /^\p{Lu}/u.test(named) && !/\d/.test(named) && countryOf(named) === undefined
  return paper ?? (isOnly && isPaper ? named : undefined)
}

/** Whether a publisher is meant; one that is known by its site alone is called by the site's name, too. */
const isCalled = (source: string, named: string): boolean =>
  plain(source) === plain(named) || site.exec(source)?.[1]?.toLowerCase() === plain(named).replaceAll(' ', '')

/** The same of one that is called by a word of its name, "the Gazette", too. */
export const isPaper = (source: string, named: string): boolean =>
  isCalled(source, named) || (plain(named).length > 3 && ` ${plain(source)} `.includes(` ${plain(named)} `))

const site = /^(?:www\.)?([\p{L}\d-]+)(?:\.\p{L}{2,6}){1,2}$/iu

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A line narrowed to a time: to articles of it, or, where it asks for what is dated, to words that tell it. */
export function within(line: Line, { filters, words }: Narrowed, now: Date, ways: Ways): Line {
  const isQuestion = kindOf(line, ways) === 'question'
  const tellsDates = line.command === '' || ways.get(line.command)?.follows?.dated === true
  const question = line.words.replace(/[?!.\s]+$/, '')
  // The new time takes the place of the one that the question named.
  const kept = periodIn(question, now)?.rest ?? question
  const inside = filters.since !== undefined && filters.until !== undefined
  if (!inside || !tellsDates)
    return {
      ...line,
      words: isQuestion && kept !== question ? `${kept}?` : line.words,
      filters: { ...line.filters, ...filters },
    }
  return { ...line, words: isQuestion ? `${kept} ${withIn(words)}?` : `${kept} ${bareTime(words)}`.trim() }
}

const bareTime = (words: string): string => words.replace(/^(?:in|on|during|for|of)\s+/i, '')
const withIn = (words: string): string =>
  /^\d|^\p{Lu}/u.test(words) ? `in ${words}` : words.replace(/^of\s/i, 'in ')
