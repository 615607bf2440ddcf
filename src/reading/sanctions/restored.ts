import { oneOf, pattern } from '../../language/pattern.ts'
import { mayImpose } from './fields.ts'
import { imposed } from './givers.ts'
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

const name = String.raw`(?:[Tt]he\s+)?\p{Lu}[\p{L}.’']*(?:\s+\p{Lu}[\p{L}.]*){0,3}`
const has = oneOf`has, have, had, first, itself, \p{Ll}+ly`
const byThem = pattern(
  'u',
)`(?<when>\b\d{4},?\s+when\s+)?(?<by>${name})\s+(?:${has}\s+){0,2}(?<deed>(?:${imposed})\s+(?:it|them)|brought\s+(?:it|them)\s+in)\b`

/** "The embargo on Oman dates from 1994, when Japan imposed it": who imposed what is there, and when. */
export function broughtIn(sentence: string, told: Told): readonly Told[] {
  const { act, measure, targets, imposers } = told
  if (targets.length === 0 || imposers.length > 0 || act === 'impose' || told.denied) return []
  const found = byThem.exec(sentence.slice(measure.end))
  const { by, deed, when } = found?.groups ?? {}
  if (!found || by === undefined || deed === undefined) return []
  const from = measure.end + found.index
  const giver = { start: from + found[0].indexOf(by, when?.length ?? 0), end: 0 }
  giver.end = giver.start + by.length
  if (!mayImpose(sentence, giver)) return []
  const end = from + found[0].length
  const word = { start: end - deed.length, end }
  return [
    {
      ...told,
      act: 'impose',
      mood: undefined,
      hedge: undefined,
      word,
      deed: { start: when === undefined ? giver.start : from, end },
      imposers: [giver],
      clause: undefined,
    },
  ]
}
