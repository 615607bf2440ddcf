import { genderOf } from '../../language/gender.ts'
import { standsIn } from '../../language/literal.ts'
import { nameWords, samePerson } from '../../language/same-person.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { titlesOf } from '../titles.ts'
import type { Names } from './excerpts.ts'

/**
 * Whose a last name alone is: a person's whose full name is asked for, where no other in these articles has it in full, no
 * title before it is of the other gender ("Mrs Finch" is never Olaf Finch), and the article says who is meant: its headline
 * names them in full, or it gives the name an office that other articles give to the full one. Where an article names them
 * in full, a last name that reading left by itself is somebody else's, or may be.
 */
export function surelyNamed(name: string, readings: readonly ReadArticle[]): Names {
  const [last] = nameWords(name).slice(-1)
  const people = readings.flatMap(({ findings }) => findings.people)
  const isShared = people.some(
    (one) => one.name.includes(' ') && nameWords(one.name).at(-1) === last && !samePerson(one.name, name),
  )
  const own = people.filter((one) => samePerson(one.name, name))
  const gender = genderOf(name, '')
  const isMeant = (named: string, { article, findings }: ReadArticle): boolean => {
    const here = findings.people.filter((one) => samePerson(one.name, name))
    if (isShared || here.some((one) => one.name.includes(' '))) return false
    const called = gender === '' ? '' : genderOf(named, article.text)
    if (called !== '' && called !== gender) return false
    return standsIn(name, article.title) || here.some((one) => titlesOf(one, own).length > 0)
  }
  const known = new Map<string, boolean>()
  return (named, reading) => {
    if (!samePerson(named, name)) return false
    if (named.includes(' ') || !name.includes(' ')) return true
    const key = `${reading.article.id} ${named}`
    const is = known.get(key) ?? isMeant(named, reading)
    known.set(key, is)
    return is
  }
}
