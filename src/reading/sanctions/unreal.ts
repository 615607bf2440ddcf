import type { Span } from '../../language/span.ts'
import type { Mood } from './mood.ts'

/** "A draft that would have imposed sanctions": what would have been done came to nothing. */
export function unreal<T extends Mood & { readonly deed: Span }>(sentence: string, told: T): T {
  const before = sentence.slice(0, told.deed.start)
  const found = unrealBefore.exec(before) ?? unrealWith.exec(before)
  return found
    ? { ...told, mood: 'reject', hedge: { start: found.index, end: found.index + found[0].trimEnd().length } }
    : told
}

const unrealBefore = /\b(?:would|could|might) (?:not )?have (?:\p{L}+ly )?(?:\p{Ll}+\s)?$/iu
/** "Would have imposed an embargo and frozen": what is joined to it shares its modal. */
const unrealWith = /\b(?:would|could|might) have \p{Ll}+(?:ed|en|t)\s[^.;]{3,80}\sand\s+(?:\p{L}+ly\s)?$/iu
