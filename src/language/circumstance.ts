import { oneOf, pattern } from './pattern.ts'

const circumstances = oneOf`
  (right |just |as of |for |until |up to )?now, at the moment, at present, presently, currently, so far, to date, these days,
  nowadays, lately, recently, as it stands, as things stand, at this (point|time|stage), for the time being, once more, once again,
  again, in general, overall, by any chance, anyway`
const after = pattern('i')`(?<=\S)[\s,]+${circumstances}(?=[?!.\s]*$)`
const before = pattern('i')`^${circumstances}[\s,]+(?=\S)`

/** A name or a topic without the words around it that only say how one asks: "the strike at the moment" is "the strike". */
export const withoutCircumstance = (words: string): string => words.replace(after, '').replace(before, '')
