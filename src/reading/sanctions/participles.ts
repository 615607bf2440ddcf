import type { Span } from '../../language/span.ts'
import { imposed, whoGave } from './givers.ts'
import { governing } from './governing.ts'
import { actIn } from './part.ts'
import { done, type Spoken, type Told } from './told.ts'

/** Whether sanctions are told to have been imposed by a participle after them. */
export const isImposed = (sentence: string, { end }: Span): boolean => participle.test(sentence.slice(end))
const participle = new RegExp(
  `^,?\\s+(?:(?:that|which)\\s+(?:were|was|have been|had been)\\s+)?(?:${imposed})\\b`,
)

/** "Sanctions Europe imposed", "sanctions that Japan had adopted": where no other verb tells what became of them. */
export function byParticiple(spoken: Spoken): Told | undefined {
  const { sentence, measure, clauses } = spoken
  const given = whoGave(sentence, measure)
  if (!given) return undefined
  const other = governing(sentence, measure, clauses)
  if (other && actIn(sentence, other, spoken.relief)) return undefined
  return {
    ...done(spoken),
    act: 'impose',
    word: given.word,
    deed: { start: measure.start, end: given.word.end },
    imposers: [given.giver],
  }
}
