/**
 * Makes the weights of the name tagger: `node test/train/names.ts --data-sets DIR`, where DIR/train/ner holds the sets
 * named in src/reading/names/NOTICE.md. Nothing of DIR/eval is read. Two runs make the same file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { prepare } from '../../src/reading/names/features.ts'
import { labels } from '../../src/reading/names/tagger.ts'
import { tokenize } from '../../src/reading/names/tokens.ts'
import { encode } from '../../src/reading/names/weights.ts'
import { type Example, train } from './perceptron.ts'

const sets = ['wikigold', 'uner_ewt', 'uner_pud', 'btc']
/** The sets do not say where a document ends; a dozen sentences in a row speak of the same names. */
const sentencesADocument = 12

const labelNames: readonly string[] = labels
const row = z.object({ tokens: z.array(z.string()), tags: z.array(z.string()) })

const { values: options } = parseArgs({
  options: {
    'data-sets': { type: 'string' },
    out: { type: 'string', default: 'src/reading/names/weights.gz' },
    epochs: { type: 'string', default: '8' },
    smallest: { type: 'string', default: '1' },
    sets: { type: 'string', default: sets.join(',') },
  },
})
const folder = options['data-sets']
if (folder === undefined || !existsSync(join(folder, 'train', 'ner'))) {
  console.error(
    `No training data in ${folder ?? '(no folder given)'}: pass --data-sets DIR, where DIR/train/ner holds ${sets.join(', ')} (.jsonl.gz).`,
  )
  process.exit(1)
}

const documents = options.sets.split(',').flatMap((set) => {
  const zipped = readFileSync(join(folder, 'train', 'ner', `${set}.jsonl.gz`))
  const lines = gunzipSync(zipped).toString('utf8').trim().split('\n')
  const examples = lines.map((line) => exampleFrom(row.parse(JSON.parse(line))))
  return Array.from({ length: Math.ceil(examples.length / sentencesADocument) }, (_, at) =>
    examples.slice(at * sentencesADocument, (at + 1) * sentencesADocument),
  )
})
const { hashes, values, transitions } = train(documents, Number(options.epochs))
const file = encode(hashes, values, transitions, Number(options.smallest))
writeFileSync(options.out, file)
console.log(`${options.out}: ${file.length} bytes`)

/** A row of a set, in Dateline's own words, since each set has its own idea of where a word ends. */
function exampleFrom({ tokens, tags }: z.infer<typeof row>): Example {
  const text = tokens.join(' ')
  const starts = new Map<number, string>()
  const tagAt: string[] = []
  let start = 0
  for (const [at, token] of tokens.entries()) {
    const tag = tags[at] ?? 'O'
    starts.set(start, tag)
    for (let k = start; k < start + token.length; k++) tagAt[k] = tag
    start += token.length + 1
  }
  const ours = tokenize(text, { start: 0, end: text.length })
  const sentence = prepare(ours)
  let last = 0
  const numbers = ours.map((token, at) => {
    const kind = tagAt[token.start]?.slice(2) ?? ''
    const begins = starts.get(token.start)?.startsWith('B') === true
    const begin = labelNames.indexOf(`B-${kind}`)
    if (begin < 0 || !sentence.candidate[at]) last = 0
    else last = begins || (last !== begin && last !== begin + 1) ? begin : begin + 1
    return last
  })
  return { sentence, labels: numbers }
}
