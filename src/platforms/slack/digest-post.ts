import type { Answer } from '../../answer.ts'
import type { Digest } from '../../digest.ts'
import { renderBriefing } from './blocks.ts'
import type { Message } from './kit.ts'
import { renderNotice } from './notice.ts'

/** More messages of one answer than this are not read in a thread. */
const mostPages = 6

/** The messages of a digest's lead; the first stands in the channel, what does not fit follows in the thread. */
export function leadMessages({ lead }: Digest, wording: (text: string) => string) {
  return messagesOf(lead, wording)
}

/** The messages of each story, in the order of the lead. */
export function storyMessages({ stories }: Digest, wording: (text: string) => string) {
  return stories.map(({ answer }) => messagesOf(answer, wording))
}

/** Everything that an answer says, without buttons: whatever is left of it follows in the next message. */
function messagesOf(answer: Answer, wording: (text: string) => string): readonly [Message, ...Message[]] {
  if (answer.kind === 'notice') return renderNotice({ ...answer, text: wording(answer.text) }, () => [])
  const remarks = answer.remarks?.map(wording)
  const worded = remarks ? { ...answer, remarks } : answer
  const first = renderBriefing(worded, 0, () => [])
  const others: Message[] = []
  for (let next = first.next; next !== undefined && others.length < mostPages; ) {
    const page = renderBriefing(worded, next, () => [])
    others.push(page.message)
    next = page.next
  }
  return [first.message, ...others]
}
