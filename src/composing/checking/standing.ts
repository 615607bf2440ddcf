import { denies } from '../../language/certainty.ts'
import { meaningOf } from '../../language/meanings.ts'
import { stemOf } from '../../language/words.ts'
import type { Sanction } from '../../model/finding.ts'
import { readFindings } from '../../reading/findings.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'
import type { Line } from './lines.ts'
import { conceptOfParty, type Term } from './terms.ts'

/** How a claim of sanctions stands in one sentence. */
export interface Stands {
  readonly agrees: boolean
  /** What the sentence has instead: "at risk (“could”)". */
  readonly instead: string
}

/** What a claim says of sanctions on somebody; a waiver and a penalty are read as ones of sanctions. */
export function readClaimed(claim: string): Sanction | undefined {
  const plain = readPlain(claim)
  if (plain) return plain
  const [first] = [claim, claim.replace(denials, '')].flatMap((text) => {
    const primed = `Sanctions.\n\n${text}`
    return readFindings(primed, '', undefined).sanctions.filter(
      ({ standing, target }) => standing !== 'law' && target !== '',
    )
  })
  return first
}

/** "Turkey sanctioned Greece": the verb alone tells who on whom. */
function readPlain(claim: string): Sanction | undefined {
  const verb = /\b(?:sanctioned|penali[sz]ed|blacklisted)\b/.exec(claim)
  if (!verb || /\b(?:was|were|been|being|be|is|are|not)\s+(?:\w+\s+)?$/.test(claim.slice(0, verb.index)))
    return undefined
  const parties = partiesIn(claim, 0, claim.length)
  const imposer = parties.findLast(({ end }) => end <= verb.index)
  const target = parties.find(({ start }) =>
    /^\s+(?:the\s+)?$/.test(claim.slice(verb.index + verb[0].length, start)),
  )
  if (!imposer || !target) return undefined
  const untold = { law: '', date: '', purpose: '', hedge: '', start: 0, end: claim.length }
  return { ...untold, standing: 'imposed', imposer: imposer.name, target: target.name }
}

const denials = /\b(?:not|never|no)\s/g

/**
 * A claim of sanctions beside the sanctions of a sentence: imposed, at risk, waived. "May face" does not bear out
 * "faces", and neither bears out "imposed"; what fell on others says nothing. Undefined where none of it is on the
 * claimed target by the claimed imposer.
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
  const sanctions = all.filter(({ start }) => start === line.span.start)
  const targets = claimed.target.split(', ')
  const same = sanctions.filter(
    ({ standing, target, imposer }) =>
      standing !== 'law' &&
      targets.every((one) => target.split(', ').includes(one)) &&
      (claimed.imposer === '' ||
        imposer === claimed.imposer ||
        (imposer === '' && all.some((other) => other.imposer === claimed.imposer))),
  )
  const [first] = same
  if (!first) return undefined
  // "Not decided" is the doubt itself, and no denial of it.
  if (denies(claimed.hedge === '' ? claim : claim.replace(claimed.hedge, ''))) {
    const against = same.find(({ standing }) => standing === claimed.standing || standing === 'imposed')
    return { agrees: false, instead: against ? told(against) : '' }
  }
  const faced = isFaced(claimed) && !risks.test(claim)
  const holds = same.some((other) =>
    faced ? isFaced(other) || other.standing === 'imposed' : other.standing === claimed.standing,
  )
  return { agrees: holds, instead: holds ? '' : told(first) }
}

const renewed = /\b(?:new|further|additional|fresh|more)\s+(?:\w+\s+){0,2}(?:sanctions|penalties)\b/i

/** Whether a term of a claim tells how sanctions stand, on whom and by whom, which `standsIn` compares. */
export const isOfStanding = ({ concept }: Term, { target, imposer }: Sanction): boolean =>
  sanctioning.has(concept) ||
  [...target.split(', '), imposer].some((name) => name !== '' && concept === conceptOfParty(name))

const sanctioning = new Set(
  'imposed issued slapped levied adopted introduced granted given got face risk threat decided waiver certain doubtful unlikely penalty'
    .split(' ')
    .map((word) => meaningOf(stemOf(word))),
)

const risks = /\b(?:risks?|dangers?|threats?|prospects?|possib\w+)\b/i

/** "Faces sanctions" is said as a fact, "may face sanctions" is not. */
const isFaced = ({ standing, hedge }: Sanction): boolean => standing === 'at risk' && /^faces?$/i.test(hedge)

function told({ standing, hedge }: Sanction): string {
  return hedge === '' ? standing : `${standing} (“${hedge.toLowerCase()}”)`
}
