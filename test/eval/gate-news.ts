import { join } from 'node:path'
import { prove } from '../../src/composing/proving.ts'
import { clausesOf } from '../../src/language/clauses.ts'
import { opening } from '../../src/language/pattern.ts'
import { articleOf, readingOf } from '../articles.ts'
import { mutantsOf } from '../composing/proving/mutations.ts'
import { passageOf } from '../composing/proving/passages.ts'
import { type Asked, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'
import { newsRow, oneMonth } from './news.ts'

const usual = 60

/**
 * Sentences of real news at the gate that a model's sentences pass: as they stand, and altered as a model errs. What is
 * cut off, a heading or a line of the page is no sentence; and no sentence of an answer speaks to its reader.
 */
export async function evaluateGateNews({ folder, rows = usual }: Asked): Promise<readonly Line[]> {
  const news = oneMonth(await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow))
  const chosen = sample(news, rows, ({ title, text }) => title + text)
  const readings = chosen.map(({ title, text }, at) => readingOf(articleOf(`news ${at}`, text, { title })))
  const passages = readings.map(passageOf)
  const own = readings.flatMap(({ article, sentences }, at) =>
    sentences
      .map(({ start, end }) => article.text.slice(start, end))
      .filter(isSentence)
      .map((text) => ({
        isTold: !speaksToReader(text),
        shown: prove({ text, quotes: [{ passage: at + 1, words: text }] }, passages).statement !== undefined,
      })),
  )
  const told = own.filter(({ isTold }) => isTold)
  const altered = mutantsOf(readings).map(({ draft }) => prove(draft, passages).statement !== undefined)
  const set = 'gate/news'
  return [
    {
      set,
      measure: 'sentences as they stand, shown',
      value: share(own, ({ shown }) => shown),
      rows: own.length,
    },
    {
      set,
      measure: 'sentences that do not speak to their reader, shown',
      value: share(told, ({ shown }) => shown),
      rows: told.length,
      aim: 0.98,
    },
    {
      set,
      measure: 'altered sentences, shown',
      value: share(altered, (shown) => shown),
      rows: altered.length,
      aim: 0.005,
      less: true,
    },
  ]
}

const isSentence = (text: string): boolean =>
  /^[\p{Lu}\d“"‘'$£€]/u.test(text) &&
  /[.!?…][”"’']*$/.test(text) &&
  text.split(/\s+/).length >= 3 &&
  clausesOf(text).length > 0

const quoted = /["“][^"“”]*["”]/g

/** "You" outside of quotes, or how a page asks for something; this shares nothing with the gate. */
const speaksToReader = (text: string): boolean =>
  /\b[Yy]ou\b/.test(text.replace(quoted, ' ')) || asking.test(text)
const asking = opening()`
  Sign up, Subscribe, Get, Explore, Shop, Watch, Check out, Don['’]t, Keep, Read, Follow, Click, Think, Call, Tell, Want, Say`
