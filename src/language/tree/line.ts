import { fold } from './hash.ts'
import type { Word } from './words.ts'

/**
 * A sentence as the parser sees it: words without punctuation, which is a property of its neighbours. Position `count`
 * is the root and `count + 1` stands for "none". A mirrored line runs from the last word to the first.
 */
export interface Line {
  readonly count: number
  /** Which token each position is. */
  readonly tokens: Int32Array
  readonly words: Int32Array
  readonly tags: Int32Array
  readonly coarse: Int32Array
  readonly fine: Int32Array
  /** The marks before and after, as one number each. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** How many marks stand before a position. */
  readonly marks: Int32Array
}

const ofRoot = 900
const ofNone = 901

/** @param isMark whether a tag is punctuation's */
export function lineOf(words: readonly Word[], tags: Int32Array, isMark: (tag: number) => boolean): Line {
  const kept = words.flatMap((word, at) => (word.mark !== 0 && isMark(tags[at] ?? 0) ? [] : [at]))
  if (kept.length === 0 && words.length > 0) kept.push(0)
  const count = kept.length
  const line = emptyLine(count)
  let marks = 0
  let before = 0
  let place = 0
  for (const [at, word] of words.entries()) {
    if (kept[place] === at) {
      line.tokens[place] = at
      line.words[place] = word.known
      line.tags[place] = (tags[at] ?? 0) + 1
      line.coarse[place] = word.coarse + 1
      line.fine[place] = word.fine + 1
      line.before[place] = before
      line.marks[place] = marks
      before = 0
      place++
    } else {
      marks++
      before = fold(before, word.mark)
      if (place > 0) line.after[place - 1] = before
    }
  }
  close(line, before, marks)
  return line
}

function emptyLine(count: number): Line {
  const array = (): Int32Array => new Int32Array(count + 2)
  return {
    count,
    tokens: array(),
    words: array(),
    tags: array(),
    coarse: array(),
    fine: array(),
    before: array(),
    after: array(),
    marks: array(),
  }
}

function close(line: Line, before: number, marks: number): void {
  const { count } = line
  for (const list of [line.words, line.tags, line.coarse, line.fine]) {
    list[count] = ofRoot
    list[count + 1] = ofNone
  }
  line.tokens[count] = -1
  line.before[count] = before
  line.marks[count] = marks
}

/** The same line from its end to its beginning. */
export function mirrored(line: Line): Line {
  const { count } = line
  const back = emptyLine(count)
  const total = line.marks[count] ?? 0
  for (let at = 0; at < count; at++) {
    const from = count - 1 - at
    back.tokens[at] = line.tokens[from] ?? 0
    back.words[at] = line.words[from] ?? 0
    back.tags[at] = line.tags[from] ?? 0
    back.coarse[at] = line.coarse[from] ?? 0
    back.fine[at] = line.fine[from] ?? 0
    back.before[at] = line.after[from] ?? 0
    back.after[at] = line.before[from] ?? 0
    back.marks[at] = total - (line.marks[from + 1] ?? 0)
  }
  close(back, line.before[0] ?? 0, total)
  return back
}
