import type { Span } from '../../language/span.ts'

/** Words that name a measure: sanctions, and what they are made of. */
const measures =
  /\b(?:(?:arms|oil|trade|import|export|weapons|grain|fuel|steel) )?embargo(?:es)?\b|\b(?:(?:economic|trade|financial) sanction|sanctions)\b(?!-| (?:authorit|bill|law|legislation|decision|policy|dispute|row|officer|expert))|\b(?:travel|entry|visa|import|export|flight|arms|transit) bans?\b|\basset[- ]freezes?\b|\brestrictive measures\b|\bfreez(?:e|es|ing) (?:of|on) (?:the )?assets\b|\bexport controls\b|\bpenalt(?:y|ies)\b|\bwaivers?\b|\bexemptions?\b/gi

/** Lists on which somebody is put, or from which somebody is taken. */
export const lists =
  /\b(?:SDN|Entity|sanctions|terror(?:ism)?|watch|black|designat(?:ed|ions?)|consolidated|Magnitsky) ?[Ll]ists?\b|\bblacklists?\b|\blists? of (?:specially designated|sanctioned|designated|terrorist)[^,.;]{0,40}/g

/** Words that make a text one about sanctions. */
export const certain =
  /\b(?:sanction(?:s|ed|ing)?|CAATSA|embargo(?:es)?|assets? freezes?|restrictive measures|designated pursuant|blacklist(?:ed|s)?|travel bans?|export controls|(?:freez|froze)\p{Ll}* (?:the |all )?assets|OFAC|SDN|Entity List)\b/iu

/** A measure as a sentence names it. */
export interface Measure extends Span {
  readonly text: string
  /** Where its phrase begins: at the "round" of "a round of tough sanctions". */
  readonly from: number
}

const round =
  /\b(?:rounds?|packages?|rafts?|series|sets?|waves?|slews?|arrays?|barrages?|tranches?|batch(?:es)?|hosts?|broadsides?|range|kinds?|types?)\s+of\s+(?:[\p{L}.’'-]+\s+){0,4}$/iu

/** The measures that a sentence names, in order. */
export function measuresIn(sentence: string): readonly Measure[] {
  return [...sentence.matchAll(measures)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
    from: round.exec(sentence.slice(0, index))?.index ?? index,
  }))
}
