import { baseOf } from '../irregular.ts'
import { oneOf, pattern } from '../pattern.ts'

/** Endings that have lost an "e": "mak" of "making", "rais" of "raised". */
const bereft = oneOf`
  e, [^aeioul]l, [vcguz], [aeiouy]s, rs, ns, [^aeo]at, [aeo]iz, [^o]ok, (?<![eo])ak, ik, id, (?<![eo])ad, od, ud, ir, ur, [^eo]or, ar,
  [^aeo]in, um, im, am, ut, it, ib, ob, [aeiou]p`
const silent = pattern()`${bereft}$`
/** “Expelled” of “expel”, and “called” of “call”. */
const single = /(?:(?:com|ex|re|pro|dis|im)pell|rebell|excell|patroll|controll|enroll)$/
const doubled = /([bdgmnprt])\1$/

/** Base forms that look like pasts. */
const plain = /^(?:(?:suc|pro|ex)ceed|need|feed|heed|seed|weed|speed|bleed|breed)$/

/**
 * The base form of a verb, by rule. What more than one base could give is settled by the verbs that are known, then by
 * spelling.
 */
export function lemmaOf(form: string, known: ReadonlySet<string>): string {
  const word = form.toLowerCase().replace('’', "'")
  const irregularBase = baseOf(word)
  if (irregularBase !== undefined) return irregularBase
  if (plain.test(word)) return word
  const bases = basesOf(word)
  return bases.find((base) => known.has(base)) ?? bases[0] ?? word
}

function basesOf(word: string): readonly string[] {
  if (/(?:ies|ied)$/.test(word) && word.length > 4) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (/[^su]s$/.test(word)) return [word.slice(0, -1)]
  const ending = /(?:ed|ing)$/.exec(word)
  if (!ending || ending.index < 2 || !/[aeiouy]/.test(word.slice(0, ending.index))) return [word]
  const stem = word.slice(0, ending.index)
  if (doubled.test(stem)) return [stem.slice(0, -1), stem]
  if (/ll$/.test(stem)) return single.test(stem) ? [stem.slice(0, -1), stem] : [stem, stem.slice(0, -1)]
  return silent.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
}
