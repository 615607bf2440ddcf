import { partings, type Token, tokensOf } from '../../language/aligned.ts'
import { denies } from '../../language/certainty.ts'
import type { Line } from './lines.ts'

/**
 * Words each of which leaves out the others of its line: what is green is not blue. Words of which both may be told in the
 * same words are none of them: exports may have risen as imports did, and a mother may have died as a father did.
 */
const kinds = `
north south east west
northern southern eastern western
northeast northwest southeast southwest
red blue green yellow orange purple brown pink black white grey
first second third fourth fifth sixth seventh eighth ninth tenth
morning afternoon evening
mayor governor president senator
hourly daily weekly monthly quarterly yearly
single double triple
male female
buyer seller
landlord tenant
plaintiff defendant
doubled halved trebled
`
  .trim()
  .split('\n')
  .map((line): ReadonlySet<string> => new Set(line.split(' ')))

/** In fewer words much may be told of two. */
const fewestWords = 5
/** Sentences of more words are lists; two of them take the product of their lengths to compare. */
const longestSentence = 80

/**
 * The word that a sentence has in the place of one of a claim, where both are of one kind and every other word of the claim
 * stands there in its order: "blue" beside "green buckets stand for autism". Empty where it has none.
 */
export function siblingIn({ text: own }: Line, { text }: Line): string {
  const [claimed, told] = [wordsIn(own), wordsIn(text)]
  if (claimed.length < fewestWords || told.length > longestSentence) return ''
  const [changed, ...more] = partings(claimed, told).partings.filter(({ from }) => from.length > 0)
  const [one, other] = [changed?.from ?? [], changed?.to ?? []]
  const [a, b] = [one[0], other[0]]
  if (more.length > 0 || one.length !== 1 || other.length !== 1 || !a || !b) return ''
  return areSiblings(a, b) && denies(own) === denies(text) ? b.word : ''
}

const wordsIn = (text: string) =>
  tokensOf(text, { start: 0, end: text.length }).filter(({ form }) => !/^(?:the|an?)$/.test(form))

const areSiblings = ({ form: one }: Token, { form: other }: Token): boolean =>
  one !== other && kinds.some((kind) => kind.has(one) && kind.has(other))
