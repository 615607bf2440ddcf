import { clausesOf } from '../../language/clauses.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { byAdjective, bySanctionedBy, byWhich } from './adjective.ts'
import { amongThem } from './among.ts'
import { byAuthority } from './authority.ts'
import { withDecider } from './deciders.ts'
import { byDecision } from './decisions.ts'
import { byMeasure } from './measured.ts'
import { measuresIn } from './measures.ts'
import { byListing } from './nouns.ts'
import { broughtIn, restored } from './restored.ts'
import { byThreat } from './risk.ts'
import { byRuling } from './rulings.ts'
import { holds, type Told } from './told.ts'
import { byVerb } from './verbs.ts'

/** All that a sentence tells of sanctions, clause by clause. Offsets are of the sentence. */
export function toldIn(sentence: string): readonly Told[] {
  // What a court makes of sanctions is told by its ruling, and no clause of the sentence imposes any.
  const ruled = byRuling(sentence)
  if (ruled.length > 0) return ruled
  const clauses = clausesOf(sentence)
  const which = byWhich(sentence)
  const found: Told[] = clauses.flatMap((clause) => {
    const told = byVerb(sentence, clause, clauses)
    return told && !which.some(({ word }) => word.start === told.word.start) ? told : []
  })
  found.push(...which)
  for (const measure of measuresIn(sentence)) {
    if (found.some(({ deed }) => deed.start <= measure.start && deed.end >= measure.end)) continue
    const told = byMeasure(sentence, measure, clauses)
    if (told && !found.some((other) => isSame(other, told))) found.push(told)
  }
  const joined = joinedOn(sentence, found)
  // What the words alone tell counts where the tree shows no such deed.
  const plain = [
    ...bySanctionedBy(sentence),
    ...byDecision(sentence),
    ...byAuthority(sentence),
    ...byListing(sentence, clauses),
  ].filter(({ word }) => !joined.some((one) => holds(one.deed, word) && one.targets.length > 0))
  return [
    ...joined,
    ...joined.flatMap((told) => [...restored(sentence, told), ...broughtIn(sentence, told)]),
    ...byAdjective(sentence),
    ...plain,
    ...byThreat(sentence, clauses, joined),
  ].map((told) =>
    isNone(sentence, told)
      ? { ...told, denied: true }
      : withDecider(sentence, amongThem(sentence, onlyNamed(sentence, told)), clauses),
  )
}

/** “Slapped an asset freeze and a travel ban on Salo”: a deed with its first measure, and whoever stands behind the last. */
function joinedOn(sentence: string, found: readonly Told[]): readonly Told[] {
  const lastOf = (one: Told): Told | undefined =>
    one.act && one.targets.length === 0
      ? found.find(
          (other) =>
            other.targets.length > 0 &&
            (other.clause === undefined || other.act === undefined || other.act === 'bear') &&
            other.imposers.length === 0 &&
            joint.test(sentence.slice(one.measure.end, other.measure.start)),
        )
      : undefined
  const taken = new Set(found.flatMap((one) => lastOf(one) ?? []))
  return found.flatMap((one) => {
    const last = lastOf(one)
    return taken.has(one) ? [] : last ? [{ ...one, targets: last.targets }] : [one]
  })
}
const joint = /^\s+(?:and|as well as|along with)\s+(?:an?\s+|the\s+)?(?:\p{Ll}+\s+)?$/u

/** "It was wrong to put X under an embargo", "accused Y of imposing": a deed that is judged or alleged is not told as done. */
const onlyNamed = (sentence: string, told: Told): Told =>
  (told.clause?.kind === 'subject' &&
    /\bto\s+(?:\p{L}+ly\s+)?$/u.test(sentence.slice(0, told.clause.verb.start))) ||
  alleged.test(sentence.slice(0, told.measure.start))
    ? { ...told, act: undefined, mood: 'plan', imposers: [] }
    : told
const accusing = oneOf`accus(e[sd]?|ing), suspect(s|ed)?`
const alleged = pattern(
  'u',
)`\b${accusing}\s[^;:.]{1,240}?\sof\s+(?:\p{Ll}+ing\s+(?:(?!and\b)[\p{L}.-]+\s+){0,4})?$`

const none = /\b(?:no|neither|without|none of)\s+(?:(?:the|its|any|such|[\p{L}.-]+)\s+){0,3}$/iu
const neither = /\bneither\b[^,;:]*\snor\b[^,;:]*$/i

/** "No sanctions were imposed", "neither Norway nor Oman blacklisted": what a negative word denies before its measure. */
const isNone = (sentence: string, { measure, deed }: Told): boolean =>
  none.test(sentence.slice(0, measure.start)) ||
  neither.test(sentence.slice(0, deed.start)) ||
  refuted.test(sentence.slice(0, deed.start))

/** "Denied a report that it planned to lift", "dismissed talk of imposing": what a report is denied to tell. */
const reports = oneOf`reports?, rumou?rs?, suggestions?, claims?, speculation, talk, notion`
const denying = oneOf`den(y|ies|ied|ying), dismiss(es|ed|ing)?, refut(es|ed|ing), rebuff(s|ed)?, scotched, reject(s|ed|ing)?`
const refuted = pattern('iu')`\b${denying}\s+(?:(?:an?|the|any|all|such|as)\s+)?(?:\p{L}+\s+){0,2}?
  ${reports}\s+(?:that|of)\s[^;.]{0,80}$|\bdenied\s+(?:that\s+)?(?:it|he|she|they)\s[^;.]{0,60}$`

/** "Sanctions and embargoes": two measures of one deed on the same party. */
const isSame = (one: Told, two: Told): boolean =>
  one.clause !== undefined &&
  one.clause === two.clause &&
  (two.targets.length === 0 ||
    String(one.targets.map(({ start }) => start)) === String(two.targets.map(({ start }) => start)))
