import { meaningsIn } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { coreOf, isByCore } from '../topic/course.ts'
import { type Held, holding } from '../topic.ts'
import { storyIn } from './story.ts'

/** What the story of an article holds of the topic that its sentence does not name, less surely. */
export const heldThroughout = 0.55
/** Of a sentence that holds so much of the topic no more need be known. */
export const heldByItself = 0.6

/** How much of a topic the sentences of an article hold, 0 to 1: by their own words, or as a part of a story that does. */
export function bearing(topic: string, readings: readonly ReadArticle[]): Held {
  const held = holding(topic, readings, meaningsIn)
  const wanted = meaningsIn(topic)
  const core = coreOf(topic, readings)
  const words = (reading: ReadArticle): ReadonlySet<string> =>
    core !== undefined && isByCore(reading, topic) ? meaningsIn(core) : wanted
  const kept = new Map<ReadArticle, (sentence: Span) => boolean>()
  return (reading, sentence) => {
    const own = held(reading, sentence)
    if (own >= heldByItself || wanted.size === 0) return own
    const tells = kept.get(reading) ?? storyIn(reading, words(reading), held)
    kept.set(reading, tells)
    return Math.max(own, tells(sentence) ? heldThroughout : 0)
  }
}
