import { meaningOf } from '../../language/meanings.ts'
import { sentences } from '../../language/sentences.ts'
import { stemOf } from '../../language/words.ts'
import type { Sanction, Standing } from '../../model/finding.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import { readSanctions } from '../../reading/sanctions.ts'
import type { Line } from './lines.ts'
import { conceptOfParty, type Term } from './terms.ts'

/** How a claim of sanctions stands in one sentence. */
export interface Stands {
  readonly agrees: boolean
  /** What the sentence has instead: "threatened (“could”)". */
  readonly instead: string
}

/** A waiver or a penalty in a claim is one of sanctions, as it is in an article that has spoken of them. */
const heading = 'Sanctions.\n\n'

/** What a claim says of sanctions on somebody. */
export function readClaimed(claim: string): Sanction | undefined {
  const text = `${heading}${claim}`
  return readSanctions(text, sentences(text), []).find(
    ({ standing, relief, target }) => standing !== 'law' && (standing !== '' || relief) && target.text !== '',
  )
}

const there: ReadonlySet<Standing> = new Set<Standing>([
  'imposed',
  'in force',
  'extended',
  'tightened',
  'evaded',
])

const relief: ReadonlySet<Standing> = new Set<Standing>(['waived', 'lifted', 'eased', 'suspended'])

/** Whether sanctions bear out, or belie, a claim of how they stand; undefined where they leave it open. */
function agreesWith(found: Sanction, claimed: Sanction): boolean | undefined {
  // Relief that is only spoken of belies that it was given.
  if (claimed.relief) return found.relief ? true : undefined
  if (found.relief) return relief.has(claimed.standing) ? false : undefined
  if (found.standing === claimed.standing) return true
  const isThere = there.has(found.standing)
  switch (claimed.standing) {
    case 'threatened':
      return isThere ? false : /^(?:planned|called for)$/.test(found.standing) || undefined
    case 'rejected':
      // "Faces no risk of sanctions" denies the risk itself.
      return isThere || (found.standing === 'threatened' && faced.test(claimed.hedge.text))
        ? false
        : undefined
    case 'eased':
      return /^(?:lifted|suspended)$/.test(found.standing) || undefined
    default:
      if (!there.has(claimed.standing)) return undefined
      return isThere ? true : /^(?:rejected|threatened)$/.test(found.standing) ? false : undefined
  }
}

const faced = /^(?:risk|threat|danger|prospect)/

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
    ({ start, standing, target, imposer }) =>
      start === line.span.start &&
      standing !== 'law' &&
      names(claimed.target.text).every((one) => bears(target.text, one)) &&
      (imposers.every((one) => names(imposer.text).includes(one)) ||
        (imposer.text === '' &&
          all.some((other) => imposers.every((one) => names(other.imposer.text).includes(one))))),
  )
  const judged = same.map((one) => ({ one, agrees: agreesWith(one, claimed) }))
  if (judged.some(({ agrees }) => agrees === true)) return { agrees: true, instead: '' }
  const against = judged.find(({ agrees }) => agrees === false)
  return against && { agrees: false, instead: told(against.one) }
}

/** Who is claimed to be hit is named in what is hit: "China's military procurement department" is China's. */
const bears = (target: string, claimed: string): boolean =>
  target.split(', ').includes(claimed) ||
  partiesIn(target, 0, target.length).some(({ name }) => name === claimed)

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
