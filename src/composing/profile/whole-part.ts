import { clausesOf } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'

/**
 * A sentence, or of one that breaks off at the end of a partial text the part up to where its first main clause ends, if that
 * names somebody and another is joined to it: "Rao pleaded guilty to fraud" of "Rao pleaded guilty to fraud and will pay about".
 * @param mentions where the text names them
 */
export function wholePart(text: string, { start, end }: Span, mentions: readonly Span[]): Span {
  const words = text.slice(start, end)
  if (end < text.trimEnd().length || /[.!?…:;"”»’')\]*]\s*$/.test(words)) return { start, end }
  const clause = clausesOf(words).find(({ kind }) => kind === 'main')
  const isNamed = clause && mentions.some((one) => one.start >= start && one.end <= start + clause.verb.start)
  return isNamed && joined.test(words.slice(clause.extent.end))
    ? { start, end: start + clause.extent.end }
    : { start, end }
}

const joined = /^,? (?:and|but) /
