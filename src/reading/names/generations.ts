import { oneOf, pattern } from '../../language/pattern.ts'

const parents = oneOf`father, mother, dad, mom, mum, parent, grandfather, grandmother, stepfather, stepmother, uncle, aunt`
const children = oneOf`son, daughter, child, grandson, granddaughter, stepson, stepdaughter, nephew, niece, teenager`
const elder = /\b(?:elder|older|senior)\s+$/i
const younger = /\b(?:younger|junior)\s+$/i
/** What may stand between a relative's word and the name: ", the suspected gunman". */
const between = '[^.;!?“”"]{0,60}?'

/** Whether words before a bare last name tell which of two relatives is meant: the one who came first, or who came after. */
export const generationBefore = (before: string): 'elder' | 'younger' | undefined =>
  elder.test(before) ? 'elder' : younger.test(before) ? 'younger' : undefined

/** Whether a text tells one full name as the father, mother or uncle of the other's. */
export function isParentOf(text: string, parent: string, child: string): boolean {
  const [one, other] = [RegExp.escape(parent), RegExp.escape(child)]
  return [
    // "Ruben Tarn, the father of the suspect Jon Tarn"; "Jon Tarn’s father, Ruben Tarn"; "Ruben Tarn and his son Jon Tarn".
    pattern('u')`${one},?\s(?:(?:is|was)\s)?(?:the\s)?${parents}\sof\s${between}${other}`,
    pattern('u')`${other}[’']s\s(?:\p{Ll}+\s){0,2}${parents},?\s${one}`,
    pattern('u')`${one}[’']s\s(?:\p{Ll}+\s){0,2}${children},?\s${other}`,
    pattern('u')`${one}\sand\s(?:his|her)\s(?:\p{Ll}+\s){0,2}${children},?\s${between}${other}`,
    pattern('u')`${other},?\s(?:(?:is|was)\s)?(?:the\s)?${children}\sof\s${between}${one}`,
  ].some((form) => form.test(text))
}
