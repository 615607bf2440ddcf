import { oneOf, pattern } from './pattern.ts'
import { shortMonths, weekdays } from './vocabulary.ts'

/** Titles and ranks before a name ("Sgt. Kerr"), by which no sentence ends. */
export const shortTitles = oneOf`
  Mr, Mrs, Ms, Mx, Messrs, Mme, Mlle, Drs?, Profs?, Gen, Lt, Col, Maj, Capt, Cmdr, Cdr, Cpl, Pfc, Pvt, Sgts?, Adm, Brig,
  Sens?, Reps?, Govs?, Pres, Revs?, Msgr, Fr, Hon, Rt, Amb, Supt, Insp, Det, Atty, Asst, Dep, Cllr`
/** What a place is called before its own name: "Mt. Orrin", "Ft. Dale", "St. Maren". */
export const shortPlaces = oneOf`St, Ste, Mt, Mts, Ft, Pt`
/** Ways behind their names: "42 Alder Ave.", "Mill St." */
export const shortWays = oneOf`St, Dr, Ave, Blvd, Rd, Ln, Hwy, Pkwy, Sq, Ct, Pl`
/** Behind a name of a person or a firm: "Paul Reed Jr.", "Orlan Corp." */
export const shortEndings = oneOf`Jr, Sr, Esq, Inc, Ltd, Corp, Co, Cos, Bros, Assn, Dept, Univ`
/** Before a number: "No. 7", "Vol. II", "est. 1902". */
export const shortCounters = oneOf`No, Nos, Vol, vol, Fig, fig, Art, Sec, Ch, pp?, approx, ca, est`

/** The word before a full stop, the word before that, and what ends there by its kind. */
const tail = (words: string): RegExp => pattern('u')`(?:^|[\s(“"'‘/-])${words}\.$`
const titled = tail(shortTitles)
const counted = tail(shortCounters)
const versus = tail(oneOf`vs?`)
const hours = tail(oneOf`[ap]\.m`)
const other = tail(
  oneOf`${shortPlaces}, ${shortWays}, ${shortEndings}, ${shortMonths}, \p{Lu}, (\p{L}\.)+\p{L}, Ph\.D`,
)
/** "Alder Dr.", "42nd St.": a way, and no doctor or saint. */
const way = pattern('u')`(?:\p{Lu}[\p{L}’'-]+|\d+(?:st|nd|rd|th))\s+${shortWays}\.$`

/** Words with which a sentence opens, and hardly ever a name. */
const opener = pattern('u')`^["“‘']?${oneOf`
  The, A, An, In, It, Its, It['’]s, He, His, She, Her, They, Their, We, Our, You, Your, But, And, Or, Nor, Yet, On, At, By, For, From,
  Without, Under, During, Through, This, That, These, Those, There, When, While, Where, Who, What, Why, How,
  After, Before, Since, Until, Although, Though, Because, If, As, Some, Many, Both, Each, Neither, Nobody, None,
  However, Instead, Meanwhile, Yesterday, Today`}(?=[\s,’'])`
/** What goes on from an hour: its day, its zone, whose time it is. */
const afterHours = pattern(
  'u',
)`^\(?(?:${weekdays}|${shortMonths}|\p{Lu}{2,}\b|(?:\p{L}+\s+){1,2}[Tt]ime\b|Eastern|Central|Mountain|Pacific)`

/** A number, or what stands for one. */
const number = /^[#(]?(?:\d|[IVXL]+\b|One\b)/

/**
 * Whether the full stop at the end of `before` only shortens a word, so that `after` goes on with its sentence: always
 * behind a title, before a number behind what counts, and else unless `after` opens as only a sentence does.
 */
export function isShortening(before: string, after: string): boolean {
  if (versus.test(before)) return true
  if (titled.test(before)) return !way.test(before) || !opener.test(after)
  if (counted.test(before)) return number.test(after)
  if (hours.test(before)) return afterHours.test(after)
  return other.test(before) && !opener.test(after)
}
