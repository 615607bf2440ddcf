import { withoutEndMarks } from '../../language/end-marks.ts'
import { oneOf, pattern } from '../../language/pattern.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const entry = oneOf`one, story, article, item, topic, point, headline`

/** "The second one", "story 3", "number two". */
const ofList = pattern('iu')`
  \b(?:the (\p{L}+|\d(?:st|nd|rd|th)) ${entry}|(?:number|no\.?|story|item) (\d|${numbers.join('|')}))$`

/** A question about one of what an answer listed, by its heading; nothing where it names none. */
export function ofListed(question: string, listed: readonly string[]): string | undefined {
  const asked = withoutEndMarks(question)
  const [all, ordinal = '', number = ''] = ofList.exec(asked) ?? []
  if (all === undefined) return undefined
  const said = (ordinal || number).toLowerCase()
  const at = Math.max(ordinals.indexOf(said), numbers.indexOf(said), (Number.parseInt(said, 10) || 0) - 1)
  const heading = said === 'last' ? listed.at(-1) : listed[at]
  return heading === undefined ? undefined : asked.replace(all, () => heading)
}
