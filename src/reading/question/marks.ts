import { pattern } from '../../language/pattern.ts'
import type { Outlet } from '../../model/question.ts'

/**
 * The characters that stand around a number in place of a paper, an author, a town or a day while a question is taken
 * apart. They are of the private use area, so that no text has them.
 */
export const openings: Readonly<Record<Outlet['kind'], readonly [string, string]>> = {
  paper: ['\uE000', '\uE001'],
  author: ['\uE005', '\uE006'],
  town: ['\uE007', '\uE008'],
  day: ['\uE003', '\uE004'],
}

/** A mark of one kind, as the source of a regular expression. */
export const markOf = (kind: Outlet['kind']): string => openings[kind].join('\\d+')

/** Where something was taken out that says where it was told. */
export const told = '\uE002'
/** The same, as it is left for whoever takes the question apart: numbers in the list of outlets. */
export const markPattern = /\uE000([\d,]*)\uE001/g

export const withoutMarks = (marked: string): string =>
  marked
    .replace(markPattern, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,?.])/g, '$1')
    .replace(/^[,\s]+|[,\s]+$/g, '')
    .trim()

/** “The same source”: a paper that was named before, and no likeness of what is told. */
export const sameOne = pattern('giu')`
  \bthe same (?:news )?(?:source|outlet|paper|newspaper|publication|site|website|magazine|organi[sz]ation)\b`
