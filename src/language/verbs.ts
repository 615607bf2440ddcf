import { oneOf, pattern } from './pattern.ts'
import type { Span } from './span.ts'

/** Past forms that do not end in -ed, and forms of to be, to have and to do. */
const irregular =
  'is are was were has have had does did will would shall should can could may might must ' +
  'paid bought sold said told made began begun met ran held took gave went came won lost left sent spent built ' +
  'fell rose grew drew flew knew saw spoke struck shot put set cut hit let led fed fled kept got found ' +
  'brought thought fought caught taught wrote broke chose rode drove froze stole wore swore bore beat became sank ' +
  'sat stood understood withdrew overthrew spread quit shut hurt cost split bid dealt meant felt dealt slid'

/** Verbs of the news in the forms "run" and "runs"; those that are as often nouns are left out. */
const regular =
  'accept accuse add agree aim allow announce appear approve arrest arrive ask avoid ban become begin believe belong ' +
  'bring build buy call cancel carry cause choose claim close come confirm consider contain continue cover decide ' +
  'declare decline defend deliver demand deny describe destroy develop die elect employ enter erupt exceed expand ' +
  'expect expire export extend face fall fear fly give go govern grow hang happen head direct chair list attend thank visit cost have help hit hold identify import ' +
  'impose include introduce invade invest join keep kill know launch lead leave lie live lose make manufacture mean ' +
  'meet move name need oppose own pay plan prepare prevent produce promise propose protect prove provide publish ' +
  'pull purchase reach receive refuse regard reject release rely remain remove renew risk replace require resign rise rule ' +
  'run say see seek seem sell send serve settle show sign speak spend stand start stay stop sue suffer support take ' +
  'tell test threaten tie trade turn urge use vote wait want warn weigh win withdraw work ' +
  'acquire adopt affect apply assume boost compete complain confirm connect consist contribute convert criticise deepen ' +
  'depend disagree discover encourage ensure establish exist explain gather generate improve infect injure intend involve ' +
  'lower maintain manage observe obtain operate participate possess predict prefer prohibit raise reduce reflect remember ' +
  'represent resemble respond restore retain reveal save shrink solve strengthen tackle tend train transform treat ' +
  'understand unveil weaken welcome worsen'

const bare = new Set(regular.split(' '))

const forms = new Set([
  ...irregular.split(' '),
  ...regular.split(' '),
  ...regular
    .split(' ')
    .map((verb) =>
      /(?:s|x|z|ch|sh|o)$/.test(verb)
        ? `${verb}es`
        : /[^aeiou]y$/.test(verb)
          ? verb.replace(/y$/, 'ies')
          : `${verb}s`,
    ),
])

/** Whether a word is a form of a verb, finite or not. */
export const isVerbForm = (word: string): boolean =>
  bare.has(word) || forms.has(word) || (/\p{Ll}{2}ed$/u.test(word) && !noVerb.test(word))

/** Words in -ed that are no verbs. */
const noVerb = /(?:(?<!agr|fr|guarant|decr)eed|^(?:red|bed|hundred|sacred|naked|wicked|kindred|led|ted))$/

/** Who does it before a bare form: "they cost"; one before a past that is the same: "it cost", "the storm hit the coast". */
const several =
  /(?:^|s|\b(?:they|we|I|you|who|that|people|and|men|women|to|not|n[’']t)|\band\s+[A-Z]\S*)\s*$/i
const one = /\b(?:it|he|she)\s*$/i
const goesOn = /^\s+(?:[$£€\d]|(?:the|an?|its|his|her|their|about|nearly|almost|more than|over|at least)\s)/i
const unchanged: ReadonlySet<string> = new Set(irregular.split(' ').filter((form) => bare.has(form)))

/** How far back, in characters, a word's company is looked at: a word or two. */
const reach = 80

/** Where the first finite verb of these words stands; undefined where there is none. */
export function verbIn(words: string): Span | undefined {
  for (const { 0: word, index } of words.matchAll(/(?<![\p{L}’'-])\p{Ll}[\p{L}’']*(?![\p{L}-])/gu)) {
    const plain = word.replace(/n[’']t$/, '').replace(/[’'](?:s|re|ve|ll|d)$/, '')
    const before = words.slice(Math.max(0, index - reach), index)
    // "To sign", "of signing": no finite form.
    if (/\b(?:to|the|a|an|of|their|its|his|her|this|that|for|in|on)\s$/i.test(before) && !be.test(plain))
      continue
    // "Ministers support", but "logistic support": a bare form needs a subject of several.
    const isPast =
      unchanged.has(plain) &&
      (one.test(before) || goesOn.test(words.slice(index + word.length, index + reach)))
    if (bare.has(plain) && !several.test(before) && !isPast) continue
    if (forms.has(plain) || forms.has(word) || (/\p{Ll}{2}ed$/u.test(word) && !noVerb.test(word)))
      return { start: index, end: index + word.length }
  }
  const short = /[’'](?:(?<=\b(?:he|she|it|that|there|who|what|here)[’'])s|re|ve|ll|d)\s/i.exec(words)
  return short ? { start: short.index, end: short.index + short[0].length } : undefined
}

const be = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|must|can|did|does)$/

/** The verb that says what is done: "removed" in "was not removed"; undefined in "is a law". */
export function mainVerbIn(words: string): Span | undefined {
  const first = verbIn(words)
  if (!first) return undefined
  const verb = words.slice(first.start, first.end)
  const meant = leading.test(verb) ? infinitiveAt(words, first.end) : undefined
  if (meant) return meant
  return auxiliary.test(verb) ? verbAfter(words, first.end, modal.test(verb)) : first
}

/** The verb that an auxiliary which ends here leads in. "Had tried to stop": what was tried is what is told. */
function verbAfter(words: string, at: number, bare: boolean): Span | undefined {
  const next = afterAuxiliary.exec(words.slice(at))
  const word = next?.[1]
  if (!next || !word || !(bare || forms.has(word) || /(?:ed|en|ing|wn)$/.test(word))) return undefined
  const end = at + next[0].length
  const tried = leading.test(word) ? infinitiveAt(words, end) : undefined
  return tried ?? { start: end - word.length, end }
}

/** "Stop" in " to stop", which begins here. */
function infinitiveAt(words: string, at: number): Span | undefined {
  const found = /^\s+to\s+(\p{Ll}+)/u.exec(words.slice(at))
  const verb = found?.[1] ?? ''
  if (!found) return undefined
  const end = at + found[0].length
  return { start: end - verb.length, end }
}

/** What a bare verb follows. */
const modal = /^(?:will|would|could|may|might|must|can|cannot|did|does|do|should|shall)(?:n[’']t)?$/

/** "Has not yet been set to": what stands between an auxiliary and the verb that says what is done. */
const between = oneOf`
  not, never, also, now, been, be, being, have, had, \p{Ll}+ly, to, due, expected, set, still, already, begun, started`
const afterAuxiliary = pattern('u')`^(?:\s+${between})*\s+(\p{Ll}[\p{L}’']*)`

/** "Want to raise": what is wanted is what is told. */
const wanting = oneOf`
  fail, manag, want, plan, agree, tr[yi], seek, sought, hope, intend, expect, aim, begin, began, begun, start, decid,
  refus, continu, promis, need, vow, offer`
const leading = pattern()`^${wanting}\w*$`

const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|could|may|might|must|can|cannot|did|does|do|should|shall)\b/
