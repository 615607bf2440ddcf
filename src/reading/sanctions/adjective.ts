import { isParty, partiesAt } from './phrases.ts'
import type { Told } from './told.ts'

/** "A sanctioned airline": the participle tells that sanctions are on whoever is so called. */
export function byAdjective(sentence: string): readonly Told[] {
  return [...sentence.matchAll(/(?<![-\p{L}])((?:US|U\.S\.|EU|UN|UK)-)?sanctioned\s+(?=\p{L})/gu)].flatMap(
    (match): readonly Told[] => {
      const before = sentence.slice(0, match.index)
      if (/\blists? of\s+$/i.test(before)) return []
      if (
        !/\b(?:an?|the|already|heavily|most|other|several|many|these|those|its|by|with|of|from|for|and|on)\s+$/i.test(
          before,
        )
      )
        return []
      const [own] = partiesAt(sentence, match.index + match[0].length, sentence.length)
      if (
        !own ||
        !isParty(sentence, own) ||
        /^(?:individuals|people|persons|entities|companies|firms|officials|countries|nations|goods|oil|banks)\b/i.test(
          sentence.slice(own.start, own.end),
        )
      )
        return []
      const named = /(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,4}),\s+(?:an?|the)\s+$/u.exec(before)
      const target = named ? { start: named.index, end: named.index + (named[1]?.length ?? 0) } : own
      const giver = match[1]
      const imposers =
        giver === undefined ? [] : [{ start: match.index, end: match.index + giver.length - 1 }]
      const deed = { start: match.index, end: match.index + match[0].trimEnd().length }
      return [
        {
          act: 'keep',
          mood: undefined,
          denied: false,
          hedge: undefined,
          deed,
          measure: deed,
          word: deed,
          imposers,
          targets: [target],
          clause: undefined,
        },
      ]
    },
  )
}
