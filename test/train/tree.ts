/**
 * Makes the weights of the parser: `node test/train/tree.ts --trees DIR`, where DIR holds ewt-train.jsonl.gz and
 * gum-train.jsonl.gz (see src/language/tree/NOTICE.md) and, to see how good it is, ewt-dev.jsonl.gz. Two runs make the
 * same file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { lineOf, mirrored } from '../../src/language/tree/line.ts'
import { createTagger } from '../../src/language/tree/tags.ts'
import { createParser } from '../../src/language/tree/tree.ts'
import { createWalker } from '../../src/language/tree/walk.ts'
import { decode } from '../../src/language/tree/weights.ts'
import { createLexicon, isShouted, type Known, normalOf, type Word } from '../../src/language/tree/words.ts'
import { randomFrom } from './perceptron.ts'
import { classesOf, passagesIn } from './tree/company.ts'
import { encode, pack } from './tree/encode.ts'
import { fitSureness } from './tree/fit.ts'
import { grafts } from './tree/grafts.ts'
import { learnTags, learnTrees, type TreeExample } from './tree/learn.ts'
import { type Row, rowsOf, wireCopies } from './tree/rows.ts'
import { attachment } from './tree/score.ts'
import { createLearner, fixed } from './tree/table.ts'

const { values: options } = parseArgs({
  options: {
    trees: { type: 'string' },
    out: { type: 'string', default: 'src/language/tree/weights.gz' },
    rounds: { type: 'string', default: '8' },
    wire: { type: 'string', default: '0.04' },
    limit: { type: 'string', default: '0' },
    bits: { type: 'string', default: '22' },
    grafts: { type: 'string', default: '0.25' },
    /** How many rows of a mover stay, and for how many rounds they learn on alone. */
    keep: { type: 'string', default: '400000' },
    again: { type: 'string', default: '3' },
    texts: { type: 'string' },
    drop: { type: 'string', default: '0.25' },
  },
})
const folder = options.trees ?? ''
const sets = ['ewt-train', 'gum-train'].map((set) => rowsOf(folder, set))
const [first, second] = sets
if (!first || !second) {
  console.error(
    `No training data in ${folder || '(no folder given)'}: pass --trees DIR, where DIR holds ewt-train.jsonl.gz and gum-train.jsonl.gz.`,
  )
  process.exit(1)
}
const started = performance.now()
const log = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`)
const random = randomFrom(7)
const rounds = Number(options.rounds)
const bits = Number(options.bits)
const keep = Number(options.keep)
const folds = 3

const limit = Number(options.limit)
const own = [...first, ...second].filter((row) => row.w.length < 150 && (limit === 0 || random() < limit))
const copies = own.map((row) => wireCopies(row, Number(options.wire), random))
const grafted = grafts(own, Number(options.grafts), random)
const foldOf = (at: number): number => Math.floor(at / 40) % folds
const rows = [
  ...own.flatMap((row, at) => [row, ...(copies[at] ?? [])].map((one) => ({ ...one, fold: foldOf(at) }))),
  ...grafted.map((row, at) => ({ ...row, fold: foldOf(at) })),
]
log(
  `${own.length} trees, ${copies.flat().length} copies in the style of the wire, ${grafted.length} made of two trees`,
)

// Words, and which tags they had.
const tagOf = (row: Row, at: number): string => `${row.u[at]}|${row.x[at]}`
const tagCounts = new Map<string, number>()
const wordCounts = new Map<string, number>()
const tagsOfWord = new Map<string, Map<string, number>>()
const bump = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
for (const row of own)
  for (const [at, word] of row.w.entries()) {
    const normal = normalOf(word)
    bump(tagCounts, tagOf(row, at))
    bump(wordCounts, normal)
    const counts = tagsOfWord.get(normal) ?? new Map<string, number>()
    tagsOfWord.set(normal, counts)
    bump(counts, tagOf(row, at))
  }
const byCount = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key)
const tags = byCount(tagCounts).filter((tag) => (tagCounts.get(tag) ?? 0) >= 12)
const tagNumber = (tag: string): number => {
  const found = tags.indexOf(tag)
  if (found >= 0) return found
  const [upos, xpos] = tag.split('|')
  return Math.max(
    0,
    tags.findIndex((one) => one.endsWith(`|${xpos}`)),
    tags.findIndex((one) => one.startsWith(`${upos}|`)),
  )
}
const passages = passagesIn(options.texts ?? '')
if (!passages) log('no free texts (--texts DIR with train.jsonl.gz): no classes of words by company')
const company = passages && classesOf(passages, { least: 8, coarse: 48, fine: 384 }, random)
const kindNumbers = new Map<string, number>()
const known = new Map<string, Known>()
const certain = new Map<string, number>()
for (const word of byCount(wordCounts)) {
  const count = wordCounts.get(word) ?? 0
  const counts = tagsOfWord.get(word) ?? new Map<string, number>()
  if (count < 3 || word.includes(' ')) continue
  const [most] = byCount(counts)
  const kind = byCount(counts)
    .filter((tag) => (counts.get(tag) ?? 0) >= 0.06 * count)
    .slice(0, 3)
    .join(' ')
  if (!kindNumbers.has(kind)) kindNumbers.set(kind, kindNumbers.size + 1)
  const [coarse, fine] = company?.get(word) ?? [0, 0]
  known.set(word, [kindNumbers.get(kind) ?? 0, coarse, fine])
  if (most !== undefined && count >= 80 && (counts.get(most) ?? 0) / count >= 0.998)
    certain.set(word, tagNumber(most))
}
for (const [word, [coarse, fine]] of company ?? []) if (!known.has(word)) known.set(word, [0, coarse, fine])
const bases = new Set<string>()
for (const [word, counts] of tagsOfWord)
  if ((counts.get('VERB|VB') ?? 0) + (counts.get('VERB|VBP') ?? 0) >= 1 && /^[a-z]{2,}$/.test(word))
    bases.add(word)
log(`${known.size} words, ${kindNumbers.size} kinds, ${tags.length} tags, ${bases.size} verbs`)

// Tags: each fold is tagged by the others, so that trees are learned with the mistakes that tags will have.
const lexicon = createLexicon(known)
const wordsOf = (row: Row): readonly Word[] => {
  const shouted = isShouted(row.w)
  return row.w.map((word) => lexicon.wordOf(word, shouted))
}
const tagExamples = rows.map((row) => ({
  words: wordsOf(row),
  gold: Int32Array.from(row.w, (_, at) => tagNumber(tagOf(row, at))),
  fold: row.fold,
}))
const tagBits = 19
function taggerWithout(fold: number | undefined, epochs: number): Float32Array {
  const learner = createLearner(tagBits, tags.length)
  const seen = tagExamples.filter((example) => example.fold !== fold)
  learnTags(seen, certain, learner, epochs, random)
  return learner.mean()
}
const guessed: Int32Array[] = []
for (let fold = 0; fold < folds; fold++) {
  const tagger = createTagger(fixed(tagBits, tags.length, taggerWithout(fold, 3)), certain)
  let hits = 0
  let seen = 0
  for (const [at, { words, gold, fold: own }] of tagExamples.entries()) {
    if (own !== fold) continue
    const found = tagger.tag(words)
    guessed[at] = found
    for (const [k, tag] of found.entries()) if (gold[k] === tag) hits++
    seen += words.length
  }
  log(`tags of part ${fold + 1}: ${(hits / seen).toFixed(4)}`)
}
const taggerValues = taggerWithout(undefined, 6)

// Trees.
const labelCounts = new Map<string, number>()
for (const row of own) for (const label of row.r) bump(labelCounts, label)
const labels = byCount(labelCounts)
const root = labels.indexOf('root')
const marks = tags.map((tag) => tag.startsWith('PUNCT|'))
const forth: TreeExample[] = rows.map((row, k) => {
  const words = tagExamples[k]?.words ?? []
  const line = lineOf(words, guessed[k] ?? new Int32Array(words.length), (tag) => marks[tag] === true)
  const place = new Map([...line.tokens].slice(0, line.count).map((token, at) => [token, at]))
  const heads = new Int32Array(line.count)
  const names = new Int32Array(line.count)
  for (let at = 0; at < line.count; at++) {
    const token = line.tokens[at] ?? 0
    let head = (row.h[token] ?? 0) - 1
    let label = row.r[token] ?? 'dep'
    // A head that was taken for a mark gives its place to its own head.
    for (let k = 0; head >= 0 && !place.has(head) && k < 50; k++) {
      label = row.r[head] ?? 'dep'
      head = (row.h[head] ?? 0) - 1
    }
    const to = place.get(head)
    heads[at] = to === undefined || to === at ? line.count : to
    names[at] = heads[at] === line.count ? root : labels.indexOf(label)
  }
  return { line, heads, labels: names, words }
})
const back: TreeExample[] = forth.map(({ line, heads, labels: names, words }) => {
  const { count } = line
  const turned = (at: number): number => (at === count ? count : count - 1 - at)
  return {
    line: mirrored(line),
    heads: Int32Array.from(heads, (_, at) => turned(heads[count - 1 - at] ?? count)),
    labels: names.toReversed(),
    words,
  }
})
/** A rare word is now and then taken for one that is not known. */
const drop = Number(options.drop)
const loosen = ({ line, words }: TreeExample): void => {
  for (let at = 0; at < line.count; at++) {
    const word = words[line.tokens[at] ?? 0]
    if (!word) continue
    const count = wordCounts.get(word.normal) ?? 0
    line.words[at] = random() < drop / (drop + count) ? word.rare : word.known
  }
}
const labelBits = 18
const treeModels = [forth, back].map((examples, k) => {
  log(k === 0 ? 'from left to right' : 'from right to left')
  const mover = createLearner(bits, 3)
  const labeler = createLearner(labelBits, labels.length)
  const walker = createWalker(mover, labeler, root)
  const learn = (times: number): void =>
    learnTrees(examples, { mover, labeler, walker }, times, random, loosen)
  learn(rounds)
  // What would weigh little is left out, and the rest learns to do without it.
  if (keep > 0) {
    mover.narrow(keep)
    labeler.narrow(Math.round(keep / 8))
    learn(Number(options.again))
  }
  return [
    { bits, classes: 3, values: mover.mean() },
    { bits: labelBits, classes: labels.length, values: labeler.mean() },
  ]
})
const models = [{ bits: tagBits, classes: tags.length, values: taggerValues }, ...treeModels.flat()]
const entries = [...known]
const header = {
  tags,
  labels,
  words: entries.map(([word]) => word).join(' '),
  kinds: entries.map(([, [kind]]) => kind),
  coarse: entries.map(([, [, coarse]]) => coarse),
  fine: entries.map(([, [, , fine]]) => fine),
  certain: [...certain],
  bases: [...bases].sort().join(' '),
  fitted: [],
}
// Tags bear the loss of small weights best, moves worst.
const smallest = [8, 2, 4, 2, 4]
const packed = models.map((model, k) => pack(model, { fineness: 6, smallest: smallest[k] ?? 1 }))
const dev = rowsOf(folder, 'ewt-dev') ?? []
const fitted = fitSureness(decode(encode(header, packed)), dev)
const file = encode({ ...header, fitted }, packed)
writeFileSync(options.out, file)
const weights = decode(file)
const { uas, las, xpos } = attachment(createParser(weights), weights, dev)
log(
  `${options.out}: ${file.length} bytes, ewt-dev LAS ${las.toFixed(4)}, UAS ${uas.toFixed(4)}, tags ${xpos.toFixed(4)}; sureness by ${fitted.join(' ')}`,
)
