import { clausesOf } from './clauses.ts'
import { type Event, plainly } from './events/event.ts'
import { alsoTold } from './events/frames.ts'

export type { Event } from './events/event.ts'
export { shareIn, sharesFit } from './events/shares.ts'

/** Frames that open on what others gave: who loses to somebody is beaten. */
export function eventsOf(sentence: string): readonly Event[] {
  return clausesOf(sentence).flatMap((clause) => {
    const plain = plainly(sentence, clause)
    return [plain, ...alsoTold(plain, sentence)]
  })
}
