import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'

/** What sanctions are made of, by the words that mean nothing else. */
const strong = [
  '(?:(?:arms|oil|trade|import|export|weapons|grain|fuel|steel) )?embargo(?:es)?',
  '(?:(?:economic|trade|financial) sanction|sanctions)(?!-| (?:authorit|bill|law|legislation|decision|policy|dispute|row|offic|expert|unit|chief|envoy|watchdog|monitor|waiver|exemption|licen))',
  '(?:travel|entry|visa|import|export|flight|arms|transit) bans?',
  '(?:trade|arms|oil|import|export) boycotts?',
  'asset[- ]freezes?|freez(?:e|es|ing) (?:of|on) (?:the )?assets|restrictive measures|export controls',
]
/** What spares from sanctions, and words for sanctions where a text speaks of them. */
const loose = 'penalt(?:y|ies)|waivers?|exemptions?|licen[cs]es?'
/** Words that name a measure against somebody only beside a state or a body that takes it. */
const plain = 'restrictions|curbs|measures|bans?'

const measures = new RegExp(`\\b(?:${[...strong, loose, plain].join('|')})\\b`, 'gi')
const plainly = new RegExp(`^(?:${plain})$`, 'i')

/** Words of sanctions that may be of something else: what they tell counts where giver and bearer are both named. */
export const mayBeOther = anywhere(
  'iu',
)`restrictions, curbs, measures, bans?, banned, bars?, barred, prohibits?, penalt(y|ies), waivers?,
  listings?, inclusion, exempt\p{Ll}*, licen[cs]es?, designat\p{Ll}+, delist\p{Ll}*, unfr[eo]\p{Ll}+, list(s|ed)?,
  barring, prohibited, fr(eez|oze)\p{Ll}*, visas?, block(s|ed|ing)? ((the|all) )?(\p{Ll}+ )?(property|assets|accounts|exports?|imports?|sales?), seiz(ed|es|ing) the assets`

/** What is done to somebody like sanctions, by words that are no name for them: it counts beside whoever is asked about. */
export const curbs = anywhere(
  'i',
)`restrictions, curbs, bans?, banned, banning, barred, blacklist\w*, embargo\w*, outlawed`

/** Words by which articles are found that tell of sanctions, one for each kind that is read. */
export const spokenBy = [
  'sanctions',
  'embargo',
  'blacklist',
  'ban',
  'restrictions',
  'assets frozen',
  'designated',
] as const

/** Whether a measure is named by a word that is as often one of other things. */
export const isPlain = (words: string): boolean => plainly.test(words)

/** Lists on which somebody is put, or from which somebody is taken. */
const kinds = oneOf`SDN, draft, Entity, sanctions, terror(ism)?, watch, black, designat(ed|ions?), consolidated, Magnitsky`
const listed = oneOf`specially designated, sanctioned, designated, terrorist, (people|persons|foreigners|those) (barred|banned)`
export const lists = pattern('g')`\b${kinds} ?[Ll]ists?\b|\bblacklists?\b|\blists? of ${listed}[^,.;]{0,40}`

/** Words that make a text one about sanctions. */
export const certain = new RegExp(
  [
    ...strong,
    'sanction(?:s|ed|ing)?|CAATSA|designated pursuant|blacklist(?:ed|s|ing)?|OFAC|Foreign Assets Control|SDN|Entity List|specially designated',
    '(?:freez|froze)\\p{Ll}* (?:the |all )?(?:\\p{Ll}+ )?(?:assets|accounts|funds)',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'iu',
)

/** What a regulation threatens whoever breaks it with, and no state another: a share of turnover, fines for infringements. */
const share = String.raw`\d+(?:[.,]\d+)?\s?(?:%|per\s?cent)`
const sum = String.raw`[€$£]?\d[\d.,]*(?:\s(?:million|billion|thousand|mln))?(?:\s(?:euros?|dollars?|pounds?|crowns?|dlrs))?`
const fine = oneOf`sanctions?, penalt(y|ies), fines?`
const regulating = pattern('i')`\b${fine}\s(?:\((?=${share})|of\s(?:up\sto\s)?(?=${share}|${sum}\b))
  |\b${fine}\sfor\s(?:\S+\s){0,3}?(?:infringements?|non-?compliance)\b|\badministrative fines\b`
export const isRegulating = (sentence: string): boolean => regulating.test(sentence)

/** A measure as a sentence names it. */
export interface Measure extends Span {
  readonly text: string
  /** Where its phrase begins: at the "round" of "a round of tough sanctions". */
  readonly from: number
}

const many = oneOf`rounds?, packages?, rafts?, series, sets?, waves?, slews?, arrays?, barrages?, tranches?, batch(es)?,
  hosts?, broadsides?, range, kinds?, types?`
const round = pattern('iu')`\b${many}\s+of\s+(?:[\p{L}.’'-]+\s+){0,4}$`

/** The measures that a sentence names, in order. */
export function measuresIn(sentence: string): readonly Measure[] {
  const counts = /\sof\s/.test(sentence)
  return [...sentence.matchAll(measures)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
    from: (counts ? round.exec(sentence.slice(0, index))?.index : undefined) ?? index,
  }))
}
