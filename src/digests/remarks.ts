import type { Answer } from '../model/answer.ts'
import type { Digest } from '../model/digest.ts'
import { lineFor } from '../model/lines.ts'
import type { Claim, Subscription } from './subscription.ts'
import { whatInWords } from './what.ts'
import { count, localInWords } from './words.ts'

/** A digest that comes later than this says so. */
const lateMs = 10 * 60_000

/** The digest with what has to be said of its coming; one line where nothing is new. */
export function withRemarks(
  digest: Digest | undefined,
  { what, last }: Pick<Subscription, 'what' | 'last'>,
  claim: Claim,
  now: number,
): Digest {
  const remarks = [
    ...(claim.merged > 0
      ? [
          `This is one digest for ${claim.merged + 1} that were due up to ${localInWords(claim.slot.local)}; the desk was not running.`,
        ]
      : now - claim.slot.at > lateMs
        ? [`This digest was due on ${localInWords(claim.slot.local)}.`]
        : []),
    ...(claim.lost > 0
      ? [
          `${count(claim.lost, 'earlier digest')} could not be sent in time; what ${claim.lost === 1 ? 'it' : 'they'} would have told is told here.`,
        ]
      : last?.includes('not sent')
        ? ['The digest before this one could not be sent; what it would have told is told here.']
        : []),
    ...(last?.includes('unknown')
      ? [`The digest before this one may not have arrived; ${lineFor('digests', 'why')} shows what it said.`]
      : []),
  ]
  if (digest) return { ...digest, lead: withLines(digest.lead, remarks) }
  const title = `Nothing new: ${whatInWords(what)}`
  const text = [
    `Nothing new${what.kind === 'everything' ? '' : ` on ${whatInWords(what)}`} since the last digest.`,
    ...remarks,
  ].join('\n')
  return { title, lead: { kind: 'notice', text, nearest: [], ms: 0 }, stories: [], coverage: [] }
}

function withLines(answer: Answer, lines: readonly string[]): Answer {
  return answer.kind === 'notice' ? answer : { ...answer, remarks: [...lines, ...(answer.remarks ?? [])] }
}
