import type { Sanction } from '../../reading/finding.ts'
import type { ReadArticle } from '../../reading.ts'
import type { Gist, Judgement } from './judging.ts'

/** What the sentence on sanctions must hold of the claim besides target and imposer, which are compared as such. */
const leastCoverage = 0.45

/**
 * Judgements on a claim of sanctions, decided by how they stand: imposed, at risk, waived. "May face" does not bear
 * out "faces", and neither bears out "imposed".
 */
export function judgeStanding(
  gist: Gist,
  reading: ReadArticle,
  judgements: readonly Judgement[],
): readonly Judgement[] {
  const { sanction } = gist
  if (!sanction || sanction.standing === 'law' || sanction.target === '') return judgements
  const claimed = standingOf(sanction)
  return judgements.map((judgement) => {
    const found = reading.findings.sanctions.filter(
      ({ start, standing }) => start === judgement.excerpt.start && standing !== 'law',
    )
    const same = found.filter((other) => sameParties(sanction, other))
    // A sentence on the sanctions of others bears out nothing of these.
    if (found.length === 0 && judgement.verdict === 'supports') return judgement
    if (same.length === 0 || judgement.coverage < leastCoverage)
      return { ...judgement, verdict: 'neither', instead: '' }
    const differs = judgement.verdict === 'contradicts' && /\d/.test(judgement.instead)
    if (differs) return judgement
    if (
      same.some(
        (other) => standingOf(other) === claimed || (claimed === 'faced' && other.standing === 'imposed'),
      )
    )
      return judgement.reversed ? judgement : { ...judgement, verdict: 'supports', instead: '' }
    const [first] = same
    return { ...judgement, verdict: 'contradicts', instead: first ? told(first) : '' }
  })
}

type Stands = Sanction['standing'] | 'faced'

/** "Faces sanctions" is said as a fact, "may face sanctions" is not. */
const standingOf = ({ standing, hedge }: Sanction): Stands =>
  standing === 'at risk' && /^face/i.test(hedge) ? 'faced' : standing

function told({ standing, hedge }: Sanction): string {
  return hedge === '' ? standing : `${standing} (“${hedge.toLowerCase()}”)`
}

function sameParties(claim: Sanction, other: Sanction): boolean {
  const targets = other.target.split(', ')
  return (
    claim.target.split(', ').some((target) => targets.includes(target)) &&
    (claim.imposer === '' || other.imposer === '' || claim.imposer === other.imposer)
  )
}
