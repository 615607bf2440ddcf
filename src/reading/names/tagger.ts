import { featureCount, type Prepared, type Recall, recalledAt, spelledAt } from './features.ts'

/** O, then begin and inside of person, organisation and place. */
export const labels = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const labelCount = labels.length

/** Feature weights: the row of a feature's hash, and seven numbers a row. */
export interface Weights {
  /** The row of a feature, or -1 where it is not known. */
  rowOf(feature: number): number
  readonly values: Float32Array
  /** From label to label, seven by seven. */
  readonly transitions: Float32Array
}

export interface Tagged {
  /** One label a word, as an index into `labels`. */
  readonly labels: readonly number[]
  /** How far the label's kind is ahead of the next best kind at that word. */
  readonly margins: readonly number[]
}

const impossible = -1e9
const features = new Int32Array(featureCount)

/** 0 for O, then 1, 2, 3 for person, organisation, place. */
export function kindOf(label: number): number {
  return (label + 1) >> 1
}

function mayFollow(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1
}

/** The labels that each may follow. */
const befores = labels.map((_, to) => [...labels.keys()].filter((from) => mayFollow(from, to)))

/**
 * What the words of each sentence weigh for each label, a row of labels a word, whatever the document has called them: as a
 * document is tagged twice, it is worked out once. All rows are of one buffer, as one a sentence takes longer to be had.
 */
export function weigh(sentences: readonly Prepared[], weights: Weights): readonly Weighed[] {
  const rows = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const scores = new Float32Array(rows * labelCount)
  let row = 0
  return sentences.map((sentence) => {
    const { words, candidate } = sentence
    const first = row
    row += words.length
    for (let at = 0; at < words.length; at++)
      if (candidate[at]) score(scores, first + at, spelledAt(sentence, at, features), weights)
    return { scores, first }
  })
}

/** A sentence's rows: from `first` on, a row a word. */
interface Weighed {
  readonly scores: Float32Array
  readonly first: number
}

/** What a sentence without words weighs. */
export const weightless: Weighed = { scores: new Float32Array(), first: 0 }

/**
 * The best sequence of labels (Viterbi), run by run: a word that is no candidate is always O.
 * @param weighed what `weigh` says of the sentence
 */
export function tag(sentence: Prepared, weighed: Weighed, memory: Recall, weights: Weights): Tagged {
  const count = sentence.words.length
  const found = { labels: new Array<number>(count).fill(0), margins: new Array<number>(count).fill(0) }
  for (let at = 0; at < count; at++) {
    if (!sentence.candidate[at]) continue
    const end = sentence.runEnd[at] ?? at + 1
    tagRun(sentence, at, end, weighed, memory, weights, found)
    at = end - 1
  }
  return found
}

/** What a run's words score so far: a row of labels a word. */
interface Lattice {
  /** How many words there is room for. */
  readonly room: number
  /** By the word's own features and what the document has called it. */
  readonly scores: Float32Array
  /** Of the best sequence that ends at a word with a label. */
  readonly best: Float32Array
  /** The label before, in that sequence. */
  readonly from: Uint8Array
}

const latticeOf = (room: number): Lattice => ({
  room,
  scores: new Float32Array(room * labelCount),
  best: new Float32Array(room * labelCount),
  from: new Uint8Array(room * labelCount),
})

/** Each run is written over the one before, as a text has hundreds of thousands; it grows to the longest. */
let lattice = latticeOf(64)

function tagRun(
  sentence: Prepared,
  start: number,
  end: number,
  { scores, first }: Weighed,
  memory: Recall,
  weights: Weights,
  found: { readonly labels: number[]; readonly margins: number[] },
): void {
  const size = end - start
  if (size > lattice.room) lattice = latticeOf(size)
  const from = (first + start) * labelCount
  for (let at = 0; at < size * labelCount; at++) lattice.scores[at] = scores[from + at] ?? 0
  for (let at = 0; at < size; at++) {
    score(lattice.scores, at, recalledAt(sentence, start + at, memory, features), weights)
    goOn(lattice, at, weights.transitions)
  }
  let label = bestLast(lattice, size)
  for (let at = size - 1; at >= 0; at--) {
    const row = at * labelCount
    found.labels[start + at] = label
    found.margins[start + at] = Math.fround(margin(lattice.scores, row, label))
    label = lattice.from[row + label] ?? 0
  }
}

/** Adds up what a word's features weigh for each label. */
function score(scores: Float32Array, at: number, count: number, { values, rowOf }: Weights): void {
  const row = at * labelCount
  for (let k = 0; k < count; k++) {
    const weight = rowOf(features[k] ?? 0) * labelCount
    if (weight < 0) continue
    for (let label = 0; label < labelCount; label++)
      scores[row + label] = (scores[row + label] ?? 0) + (values[weight + label] ?? 0)
  }
}

/** The best way to each label of a word from those of the word before. */
function goOn({ scores, best, from }: Lattice, at: number, transitions: Float32Array): void {
  const row = at * labelCount
  for (let label = 0; label < labelCount; label++) {
    let top = impossible
    let back = 0
    for (const last of befores[label] ?? []) {
      if (at === 0 && last > 0) break
      const before = at === 0 ? 0 : (best[row - labelCount + last] ?? 0)
      const way = before + (transitions[last * labelCount + label] ?? 0)
      if (way > top) {
        top = way
        back = last
      }
    }
    best[row + label] = top + (scores[row + label] ?? 0)
    from[row + label] = back
  }
}

function bestLast({ best }: Lattice, size: number): number {
  const last = (size - 1) * labelCount
  let label = 0
  for (let other = 1; other < labelCount; other++)
    if ((best[last + other] ?? 0) > (best[last + label] ?? 0)) label = other
  return label
}

function margin(scores: Float32Array, row: number, label: number): number {
  const own = kindOf(label)
  let next = Number.NEGATIVE_INFINITY
  for (let kind = 0; kind <= 3; kind++)
    if (kind !== own) next = Math.max(next, scoreOfKind(scores, row, kind))
  return scoreOfKind(scores, row, own) - next
}

const scoreOfKind = (scores: Float32Array, row: number, kind: number): number =>
  kind === 0 ? (scores[row] ?? 0) : Math.max(scores[row + kind * 2 - 1] ?? 0, scores[row + kind * 2] ?? 0)
