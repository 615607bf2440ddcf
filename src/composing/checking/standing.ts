import { meaningOf } from '../../language/meanings.ts'
import { sentences } from '../../language/sentences.ts'
import { stemOf } from '../../language/words.ts'
import type { Sanction, Standing } from '../../model/finding.ts'
import { readSanctions } from '../../reading/sanctions.ts'
import type { Line } from './lines.ts'
import { conceptOfParty, type Term } from './terms.ts'

/** How a claim of sanctions stands in one sentence. */
export interface Stands {
  readonly agrees: boolean
  /** What the sentence has instead: "threatened (“could”)". */
  readonly instead: string
}

/** What a claim says of sanctions on somebody. */
export function readClaimed(claim: string): Sanction | undefined {
  return readSanctions(claim, sentences(claim), []).find(
    ({ standing, target }) => standing !== 'law' && standing !== '' && target.text !== '',
  )
}

const there: ReadonlySet<Standing> = new Set<Standing>([
  'imposed',
  'in force',
  'extended',
  'tightened',
  'evaded',
])

/** Whether sanctions that stand so bear out, or belie, a claim of how they stand; undefined where they leave it open. */
function agreesWith(found: Standing, claimed: Standing): boolean | undefined {
  if (found === claimed) return true
  if (there.has(claimed))
    return there.has(found) ? true : found === 'rejected' || found === 'threatened' ? false : undefined
  if (claimed === 'rejected') return there.has(found) ? false : undefined
  if (claimed === 'threatened') return found === 'planned' || found === 'called for' ? true : undefined
  if (claimed === 'eased') return found === 'lifted' || found === 'suspended' ? true : undefined
  return undefined
}

/**
 * A claim of sanctions beside the sanctions of a sentence. What may come does not bear out what is, and what fell on
 * others says nothing. Undefined where none of it is on the claimed target by the claimed imposer, or it leaves open.
 * @param all the article's sanctions: whom a sentence leaves unnamed as imposer is the one that the article names
 */
export function standsIn(
  claimed: Sanction | undefined,
  claim: string,
  line: Line,
  all: readonly Sanction[],
): Stands | undefined {
  // New ones that are prepared are not those that were imposed.
  if (!claimed || (renewed.test(line.text) && !renewed.test(claim))) return undefined
  const names = (text: string): readonly string[] => text.split(', ').filter((name) => name !== '')
  const imposers = names(claimed.imposer.text)
  const same = all.filter(
    ({ start, standing, relief, target, imposer }) =>
      start === line.span.start &&
      standing !== 'law' &&
      relief === claimed.relief &&
      names(claimed.target.text).every((one) => names(target.text).includes(one)) &&
      (imposers.every((one) => names(imposer.text).includes(one)) ||
        (imposer.text === '' &&
          all.some((other) => imposers.every((one) => names(other.imposer.text).includes(one))))),
  )
  const judged = same.map((one) => ({ one, agrees: agreesWith(one.standing, claimed.standing) }))
  if (judged.some(({ agrees }) => agrees === true)) return { agrees: true, instead: '' }
  const against = judged.find(({ agrees }) => agrees === false)
  return against && { agrees: false, instead: told(against.one) }
}

const renewed = /\b(?:new|further|additional|fresh|more)\s+(?:\w+\s+){0,2}(?:sanctions|penalties)\b/i

/** Whether a term of a claim tells how sanctions stand, on whom and by whom, which `standsIn` compares. */
export const isOfStanding = ({ concept }: Term, { target, imposer }: Sanction): boolean =>
  sanctioning.has(concept) ||
  [...target.text.split(', '), ...imposer.text.split(', ')].some(
    (name) => name !== '' && concept === conceptOfParty(name),
  )

const sanctioning = new Set(
  'imposed issued slapped levied adopted introduced granted given got face risk threat decided waiver certain doubtful unlikely penalty'
    .split(' ')
    .map((word) => meaningOf(stemOf(word))),
)

const told = ({ standing, hedge }: Sanction): string =>
  hedge.text === '' ? standing : `${standing} (“${hedge.text}”)`
