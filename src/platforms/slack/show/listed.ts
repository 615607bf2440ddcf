import type { StoredAnswer } from '../../../durable/answers.ts'
import { cut } from '../../../language/cut.ts'
import { forPeople } from '../../../model/listed.ts'
import { harmless } from '../../shared/text.ts'
import { pointerValue } from '../controls.ts'
import { numberOf, sentence } from '../show.ts'
import { button, context, fitsSlack, header, line, type Message, type Piece, rich, run } from './kit.ts'
import { longSource } from './sources.ts'
import { escaped } from './text.ts'

const title = 'Listed parties that these articles name'

/**
 * Why names in an answer's articles match entries of lists, each with a button that says it is another party; as many as
 * fit.
 * @param mayDecide whether the reader may say so
 */
export function renderListed({ id, answer }: StoredAnswer, mayDecide: boolean): Message {
  const named = answer.kind === 'briefing' ? (answer.named ?? []) : []
  const pieces = named.map(({ name, text, cites }, at): Piece => {
    const sources = (answer.kind === 'briefing' ? answer.excerpts : []).filter(({ n }) => cites.includes(n))
    const naming = [
      ...new Set(sources.map((one) => `[${numberOf(answer, one)}] ${harmless(longSource(one, 100))}`)),
    ]
    const [who, why] = [cut(harmless(name), 150), cut(harmless(text), 1_500)]
    return {
      lines: [`${who}: ${why}`, ...naming],
      blocks: [
        rich(line(run(who, { bold: true }), run(` – ${why}`))),
        ...context(naming),
        ...(mayDecide
          ? [
              {
                type: 'actions' as const,
                elements: [button('Not the same party', 'dismiss', pointerValue({ answer: id, at }))],
              },
            ]
          : []),
      ],
    }
  })
  let best: Message | undefined
  for (let end = 1; end <= pieces.length; end++) {
    const some = pieces.slice(0, end)
    const message = {
      text: escaped([title, ...some.flatMap(({ lines }) => lines), forPeople].join('\n')),
      blocks: [header(title), ...some.flatMap(({ blocks }) => blocks), ...context([forPeople])],
    }
    if (best && !fitsSlack(message)) break
    best = message
  }
  return best ?? sentence('The articles of this answer name no listed party.')
}
