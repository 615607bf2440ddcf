import { oneOf, pattern } from '../../language/pattern.ts'
import { isRelief, type Told } from './told.ts'

const backAgain = oneOf`(put|puts|putting|brought|bringing) (them|it) back, (re-?imposed|restored|reinstated|reintroduced|
  revived|re-?imposing|restoring) (them|it)`
const later = pattern(
  'iu',
)`\b(?:and|but|before|then|only to)\s+(?:\p{L}+ly\s+|later\s+|then\s+)?(?<deed>${backAgain})\b`

/** "Lifted its sanctions in 2016 and put them back in 2021": what was taken away is there again. */
export function restored(sentence: string, told: Told): readonly Told[] {
  if (!isRelief(told) || told.mood !== undefined || told.denied) return []
  const found = later.exec(sentence.slice(told.deed.end))
  const deed = found?.groups?.deed
  if (!found || deed === undefined) return []
  const start = told.deed.end + found.index + found[0].lastIndexOf(deed)
  const word = { start, end: start + deed.length }
  return [{ ...told, act: 'impose', hedge: undefined, word, deed: word, clause: undefined }]
}
