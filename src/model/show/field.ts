import { pattern } from '../../language/pattern.ts'

/** The dots that Unicode's list of confusables (UTS 39) takes for the one between two fields of ours. */
const dot = String.raw`[·•∙⋅・‧⸱᛫ᐧꞏ\u{10101}]`

/**
 * What looks like such a dot, or parts fields as a bar does, where it stands alone: other scripts' marks and zeros that are dots,
 * bars, lines of boxes, discs and squares, accents that stand on nothing.
 */
const alone = String.raw`
  (?:[\p{Po}--[\p{ASCII}§¶†‡…‰‱¡¿′-‷]]
  |[\p{M}˙\u0660\u06f0\ua4f8]
  |[\|\u01c0\u01c1\u05c0\u2016\u2223\u2225\u23ae\u23d0\u23fd\u2758-\u275a\u3021\u4e28]
  |[\u2500-\u25ff\u23fa\u26aa-\u26ac\u2b1b-\u2b2f\u{1f780}-\u{1f7d8}])`

/** Characters that look like a space, and those that are not seen at all. */
const space = String.raw`\s\u115f\u1160\u2800\u3164\uffa0`
const unseen = String.raw`\p{Default_Ignorable_Code_Point}`
/** Each run of them is looked at once, from where it begins. */
const gap = `(?<![${space}${unseen}])${unseen}*[${space}][${space}${unseen}]*`
const gapOrEnd = `(?:${unseen}*(?:[${space}][${space}${unseen}]*|$))`

const parting = pattern('gv')`
  (?<![${space}${unseen}])[${space}${unseen}]*(?:${dot}[${space}${unseen}]*)+
  |(?:^|${gap})(?:(?:${alone}${unseen}*)+${gapOrEnd})+`

/** A bracket of any kind but the round one, and pieces of which high ones are built. */
const open = String.raw`[[\p{Ps}\u239b-\u239d\u23a1-\u23a3\u23a7-\u23a9]--[\(]]`
const close = String.raw`[[\p{Pe}\u239e-\u23a0\u23a4-\u23a6\u23ab-\u23ad]--[\)]]`
/** What may pass for numbers: no letters, or so few that they may be an l, an I and an O. */
const between = String.raw`[^\p{L}\p{Ps}\p{Pe}]*`
const few = String.raw`${between}(?:\p{L}${between}){0,3}`
const mark = pattern('gv')`${open}(${few})${close}`

/** What a character of a width, a place or a fount of its own stands for: “｜”, “［”, “¹”. */
const plainly = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (one) => {
    const plain = one.normalize('NFKC')
    return /^[\p{P}\p{S}\s]$/u.test(plain) ? plain : one
  })

/**
 * A field of a line of ours, which cannot look like several of them, or like a citation: “Dam fails [1] · Reuters ·
 * 6 Dec 2021”, however these marks are written.
 */
export const asField = (text: string): string =>
  plainly(text)
    .replace(parting, ' - ')
    .replace(/^ - (?=.)|(?<=.) - $/g, '')
    .trim()
    .replace(mark, (_, within: string) => `(${within.normalize('NFKC')})`)

/** Several of them as one line. */
export const inFields = (...fields: readonly string[]): string => fields.map(asField).join(' · ')
