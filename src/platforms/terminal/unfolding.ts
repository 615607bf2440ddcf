import type { Answer } from '../../model/answer.ts'
import { type Part, partAt, type Shape, shapeOf } from '../../model/shape.ts'
import { type Look, namedLines, renderAnswer, renderPart, renderSource } from './render.ts'

/** What a person at a terminal sees of answers, a window at a time, and what they may open of the last one. */
export interface Unfolding {
  /** The first screen of a new answer. */
  show(answer: Answer): string
  /** What a typed line opens of the last answer (`more`, `[3]`, `sources`, `listed`), or nothing where it opens nothing. */
  open(line: string): string | undefined
}

/** @param rows how many lines the window holds */
export function createUnfolding(look: () => Look, rows: () => number): Unfolding {
  let last:
    | { readonly answer: Extract<Answer, { kind: 'briefing' }>; readonly shape: Shape; next: Part['next'] }
    | undefined
  let unread: readonly string[] = []

  /** As many lines as the window holds; the others wait for the return key. */
  const page = (lines: readonly string[]): string => {
    const room = Math.max(5, rows() - 3)
    unread = lines.length > room + 2 ? lines.slice(room) : []
    if (unread.length === 0) return `${lines.join('\n')}\n`
    const hint = ` ${unread.length} more lines: press Return`
    return `${lines.slice(0, room).join('\n')}\n${look().paint('yellow', hint)}\n`
  }

  return {
    show(answer) {
      last = undefined
      if (answer.kind === 'notice')
        return page(renderAnswer(answer, look().width, look().paint).trimEnd().split('\n'))
      const shape = shapeOf(answer)
      last = { answer, shape, next: shape.first.next }
      return page(renderPart(answer, shape.first, look()))
    },
    open(line) {
      const typed = line.trim().toLowerCase()
      if (typed === '') return unread.length === 0 ? undefined : page(unread)
      if (!last) return undefined
      if (/^\/?more$/.test(typed)) return more(last, look(), page)
      if (/^\/?sources$/.test(typed) && !typed.startsWith('/'))
        return page(last.shape.sources.flatMap((source) => renderSource(source, look())))
      if (typed === 'listed' && last.answer.named) return page(namedLines(last.answer, look()))
      const [, n] = /^\[?(\d{1,3})\]?$/.exec(typed) ?? []
      const source = n === undefined ? undefined : last.shape.sources.find((one) => one.n === Number(n))
      return source && page(renderSource(source, look()))
    },
  }
}

function more(
  last: { readonly answer: Extract<Answer, { kind: 'briefing' }>; readonly shape: Shape; next: Part['next'] },
  look: Look,
  page: (lines: readonly string[]) => string,
): string {
  if (last.next === undefined) return page([' That is all; [1] opens a source.'])
  const part = partAt(last.shape, last.next, () => true)
  last.next = part.next
  return page(renderPart(last.answer, part, look))
}
