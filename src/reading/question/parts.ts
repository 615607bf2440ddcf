import { oneOf, pattern } from '../../language/pattern.ts'
import { contentWords } from '../../language/words.ts'
import type { Outlet, Part } from '../../model/question.ts'
import { asClaimed } from './claimed.ts'
import { markPattern, withoutMarks } from './marks.ts'
import { isGloss, withoutReports } from './weighing.ts'

/** Where a question goes on to another thing that it says of somebody, or to what another paper tells. */
const goingOn = oneOf`is, are, was, were, has, have, had, did, does, also, who, which, whose, then, later, whether`
const joints = pattern('u')`
  ,? (?:while|whereas|in contrast to|compared (?:to|with)|as well as
  |but (?:also )?|both |and (?=${goingOn}\b)|(?=(?:who|which|whose) )|(?:than|before|after) (?=\uE000))
  |[;,] (?:and |or )?
  |(?<=\uE001),? (?:and |or |(?:before|after) (?=[^\uE000]*\uE000))?`

/** “…, and the report by another” is a part of what is weighed. */
const andReport = / (?:and|or) (?=\uE000)/g

/** “Why did the bank sue Tarn Ferries, Sund Lines and Moen Tugs?”: more names go on with the part before. */
const onlyNames = /^(?:(?:the|and|or|of|&|\p{Lu}[\p{L}.'’&-]*)\s*)+\??$/u

/** A part of fewer words that say something is no question of its own. */
const leastWords = 3
const mostParts = 6

/**
 * The parts of a question of several, in order, without the marks of papers, which become the part's own; of a question
 * that names one paper or none and is short, the whole.
 * @param isWeighed where it asks whether reports tell them, so that what only says what follows of the reports is no part
 */
export function partsOf(marked: string, outlets: readonly Outlet[], isWeighed = false): readonly Part[] {
  const pieces: string[] = []
  for (const piece of (isWeighed ? marked.replace(andReport, ', ') : marked).split(joints)) {
    const last = pieces.at(-1)
    // What is too short by itself goes with what stands before it; a paper alone tells what comes next.
    const joins =
      last !== undefined && (tellsNothing(last) || (tellsNothing(piece) && withoutMarks(piece) !== ''))
    if (last !== undefined && onlyNames.test(piece)) pieces[pieces.length - 1] = `${last}, ${piece}`
    else if (joins) pieces[pieces.length - 1] = `${last} ${piece}`
    else pieces.push(piece)
  }
  const parts = pieces.map((piece): Part => {
    const own = [...piece.matchAll(markPattern)].flatMap(([, numbers = '']) =>
      numbers.split(',').flatMap((at) => outlets[Number(at)] ?? []),
    )
    return { text: withoutMarks(piece), outlets: own }
  })
  const told = isWeighed ? weighed(parts) : parts
  return told.filter(({ text }) => text !== '').slice(0, mostParts)
}

/** What reports are to tell, without what is only said of them; where no report is named, the one before goes on. */
function weighed(parts: readonly Part[]): readonly Part[] {
  const told: Part[] = []
  for (const { text, outlets } of parts)
    if (outlets.length > 0 || !isGloss(text))
      told.push({
        text: asClaimed(withoutReports(text), told.at(-1)?.text ?? ''),
        outlets: outlets.length > 0 ? outlets : (told.at(-1)?.outlets ?? []),
      })
  return told
}

const tellsNothing = (piece: string): boolean => contentWords(withoutMarks(piece)).length < leastWords
