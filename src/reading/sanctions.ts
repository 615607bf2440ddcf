import type { Span } from '../language/span.ts'
import type { Dated, Sanction, Standing } from '../model/finding.ts'
import { type Law, lawAgain, lawIn } from './sanctions/laws.ts'
import { type Party, partiesIn } from './sanctions/parties.ts'
import { findTarget } from './sanctions/target.ts'
import {
  certain,
  deed,
  hedges,
  lets,
  provides,
  relief,
  subject,
  threats,
  withheld,
} from './sanctions/words.ts'

/** How many sentences back "the law" may refer to. */
const lawReach = 4

/**
 * The sentences that speak of sanctions, told apart by how things stand. A field is empty where the words are
 * silent; nothing is filled in from outside the article.
 * @param spans the text's sentences
 * @param dates the text's dates
 */
export function readSanctions(
  text: string,
  spans: readonly Span[],
  dates: readonly Dated[],
): readonly Sanction[] {
  const found: Sanction[] = []
  let law: (Law & { readonly at: number }) | undefined
  for (const [at, span] of spans.entries()) {
    const sentence = text.slice(span.start, span.end)
    const named = lawIn(sentence)
    if (named && (certain.test(sentence) || /sanction/i.test(named.name))) law = { ...named, at }
    const recent = law && at - law.at <= lawReach ? law : undefined
    if (!subject.test(sentence) && !certain.test(sentence) && !(recent && lawAgain.test(sentence))) continue
    if (!certain.test(sentence) && !recent && !nearSanctions(text, span)) continue
    const seen = new Set<Standing>()
    for (const clause of clauses(text, span)) {
      const sanction = readClause(
        text,
        clause,
        span,
        dates,
        named ?? (lawAgain.test(sentence) ? (recent ?? unnamed) : undefined),
      )
      if (sanction && !seen.has(sanction.standing)) found.push(sanction)
      if (sanction) seen.add(sanction.standing)
    }
  }
  return found
}

/** "Under a law passed in 2017": a law that the article never names. */
const unnamed: Law = { name: '', state: '' }

/** "Penalties" and "waivers" belong to sanctions only where the lines around them speak of sanctions. */
function nearSanctions(text: string, span: Span): boolean {
  return certain.test(text.slice(Math.max(0, span.start - 600), span.end + 300))
}

/** A sentence in parts that may stand differently: "… imposed sanctions, which …; but a waiver is doubtful". */
function clauses(text: string, span: Span): readonly Span[] {
  const found: Span[] = []
  let start = span.start
  for (const cut of text
    .slice(span.start, span.end)
    .matchAll(/,\s+(?=which\b|but\b|although\b|while\b)|\s+(?=which,)|;\s+/g)) {
    found.push({ start, end: span.start + cut.index })
    start = span.start + cut.index + cut[0].length
  }
  return [...found, { start, end: span.end }]
}

function readClause(
  text: string,
  clause: Span,
  sentence: Span,
  dates: readonly Dated[],
  law: Law | undefined,
): Sanction | undefined {
  const words = text.slice(clause.start, clause.end)
  const standing = standingOf(words, law, certain.test(text.slice(sentence.start, sentence.end)))
  if (!standing) return undefined
  const parties = partiesIn(text, clause.start, clause.end)
  const imposer = findImposer(words, clause.start, parties, law)
  const around = partiesIn(text, sentence.start, sentence.end)
  const target =
    findTarget(text, clause, parties, imposer, standing) ||
    findTarget(text, sentence, around, imposer, standing)
  if (standing !== 'law' && target === '' && imposer === '') return undefined
  const date = dateOf(text, standing, clause, dates) ?? dateOf(text, standing, sentence, dates)
  return {
    standing,
    imposer,
    target,
    law: lawIn(words)?.name ?? law?.name ?? '',
    date: date ? cutDate(date) : '',
    purpose: purposeOf(words),
    hedge: standing === 'at risk' ? hedgeOf(words) : '',
    start: sentence.start,
    end: sentence.end,
  }
}

function standingOf(words: string, law: Law | undefined, sanctions: boolean): Standing | undefined {
  const done = deed.exec(words)
  const hedge = hedges.exec(words)
  if (/\b(?:may|might|could) face\b/i.test(words) && subject.test(words)) return 'at risk'
  if (law?.name === '' && relief.test(words) && withheld(words) !== '') return 'at risk'
  if (law && provides.test(words) && !(done && /\bon\b|\bagainst\b/.test(words) && !hedge)) return 'law'
  if (!subject.test(words)) return sanctions && threats.test(words) ? 'at risk' : undefined
  // "Lets the president waive sanctions if …": what a law makes possible has spared nobody yet.
  if (relief.test(words) && lets.test(words)) return law ? 'law' : undefined
  if (relief.test(words)) return withheld(words) === '' ? 'waived' : 'at risk'
  if (done && !(hedge && hedge.index < done.index)) return 'imposed'
  if (/\b(?:was|were|been) (?:sanctioned|punished|penali[sz]ed)\b/i.test(words)) return 'imposed'
  return hedge ? 'at risk' : undefined
}

/** Who imposes: "US sanctions", "sanctions from the United States", the subject of the verb, else the law's state. */
function findImposer(words: string, from: number, parties: readonly Party[], law: Law | undefined): string {
  const noun = /\b(?:sanctions?|penalt(?:y|ies))\b/i.exec(words)
  if (noun) {
    const at = from + noun.index
    const adjective = parties.findLast(
      (p) =>
        p.end < at &&
        /^(?:\s+(?:financial|economic|new|secondary|fresh|damaging|further))*\s+$/i.test(
          words.slice(p.end - from, noun.index),
        ),
    )
    if (adjective) return adjective.name
    const giver = parties.find(
      (p) =>
        p.start > at &&
        /^\w*\s+(?:from|by)\s+(?:the\s+)?$/i.test(words.slice(noun.index + noun[0].length, p.start - from)),
    )
    if (giver) return giver.name
  }
  const verb = deed.exec(words) ?? /\b(?:could|may|might|would|will|can)\b/i.exec(words)
  const active = verb && !/\b(?:was|were|been|be|is|are)\s+$/i.test(words.slice(0, verb.index))
  const doer = active ? parties.find((p) => p.end <= from + verb.index) : undefined
  const giving = parties.filter((p) => givers.has(p.name))
  if (
    doer &&
    (givers.has(doer.name) || /\b(?:imposed|slapped|issued|levied|adopted)\b/i.test(verb?.[0] ?? ''))
  )
    return doer.name
  return law?.state || (giving[0]?.name ?? '')
}

/** Whose sanctions news speak of when no other imposer is named. */
const givers: ReadonlySet<string> = new Set([
  'United States',
  'European Union',
  'United Nations',
  'United Kingdom',
])

function purposeOf(words: string): string {
  const match =
    /\b(?:for|over)\s+((?:buying|obtaining|purchasing|acquiring|procuring|selling|(?:a|the|its|their) (?:similar |same )?(?:purchase|acquisition|procurement|deal)\b)[^,.;]*)/i.exec(
      words,
    ) ?? /\b(?:from|who) ((?:buying|purchasing|buy) [^,.;]*)/i.exec(words)
  return match?.[1]?.replace(/\s+(?:because|after|since|despite|although|as part)\b.*$/i, '').trim() ?? ''
}

function hedgeOf(words: string): string {
  if (relief.test(words)) return withheld(words)
  return hedges.exec(words)?.[0] ?? ''
}

/** When it was done, or of when the law is; "the 2016 US elections" dates neither. */
function dateOf(text: string, standing: Standing, span: Span, dates: readonly Dated[]): Dated | undefined {
  return dates.find(({ start, end }) => {
    if (start < span.start || end > span.end) return false
    const before = text.slice(Math.max(span.start, start - 40), start)
    const after = text.slice(end, end + 30)
    if (standing === 'law')
      return (
        /^\s+(?:[A-Z][\w.]*\s+)?(?:law|act|bill|statute)\b/i.test(after) ||
        /\b(?:law of|act of|adopted in|passed in|signed into law in|signed in|enacted in|law in)\s+$/i.test(
          before,
        )
      )
    return (
      before === '' ||
      /\b(?:in|on|since|by|of|early|late|from)\s+$/i.test(before) ||
      /^(?:last|this|on|in)\b/i.test(text.slice(start, end))
    )
  })
}

const cutDate = ({ from, precision }: Dated): string =>
  precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from.slice(0, 10)
