import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Engine } from '../../src/contracts/engine.ts'
import { areNearCopies, sketch } from '../../src/corpus/sketch.ts'
import sqlite from '../../src/engines/sqlite.ts'
import { Unreachable } from '../../src/model/errors.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { articleOf } from '../articles.ts'
import { copyOf, growByCopies } from './copies.ts'

const article = articleOf(
  'dredger',
  'Skipper Ingrid Solheim said on 4 March 2031 that the dredger “will not return before autumn”. Workers at the northern ' +
    'quay had waited seven weeks while engineers replaced its broken winches, pumps and several steel cables. Nobody in ' +
    'the harbour office expected such delays, although divers warned of heavy silt along the entire eastern breakwater.',
  { title: 'Harbour dredger stays away' },
)
const findings = readFindings(article.text, article.title, article.published)

it('A copy has other words, and all that was found stands in it where it stood', () => {
  const copy = copyOf({ article, findings }, 7)
  expect(copy.text).not.toBe(article.text)
  expect(copy.text).toHaveLength(article.text.length)
  expect(areNearCopies(sketch(copy), sketch(article))).toBe(false)
  const spans = [
    ...findings.people.flatMap(({ mentions, roles }) => [...mentions, ...roles]),
    ...findings.dates,
    ...findings.quotes.flatMap(({ source, content }) => [source, ...content]),
  ]
  expect(spans.length).toBeGreaterThan(3)
  for (const { start, end } of spans) expect(copy.text.slice(start, end)).toBe(article.text.slice(start, end))
})

it('No two copies have the same words', () => {
  const texts = [1, 2, 27, 703].map((number) => copyOf({ article, findings }, number).text)
  expect(new Set(texts).size).toBe(texts.length)
})

it('An index grows by what another one holds and by copies of it, to the article, and goes on where it ended or was away', async () => {
  const DATA = await mkdtemp(join(tmpdir(), 'dateline-copies-'))
  const originals = await sqlite.open({ DATA: join(DATA, 'originals') })
  const engine = await sqlite.open({ DATA: join(DATA, 'grown') })
  onTestFinished(async () => {
    await engine.close()
    await originals.close()
    await rm(DATA, { recursive: true })
  })
  const others = ['quay', 'lock', 'unread'].map((id) => articleOf(id, `${article.text} The ${id} is open.`))
  const read = [article, ...others.slice(0, 2)]
  await originals.apply({
    put: [article, ...others],
    findings: read.map(({ id, text }) => ({ article: id, findings: readFindings(text, '', undefined) })),
  })
  let away = 1
  const shaky: Engine = {
    ...engine,
    async apply(change) {
      if (away-- > 0) throw new Unreachable('It is away.')
      await engine.apply(change)
    },
  }
  for (const to of [2, 8, 1_201]) {
    expect((await growByCopies(shaky, originals, to)).read).toBe(read.length)
    expect(await engine.count()).toBe(to)
  }
  expect(await engine.article('dredger')).toMatchObject({ text: article.text })
  expect(await engine.count('unread')).toBe(0)
  expect(await engine.count({ person: 'Ingrid Solheim' })).toBe(1_201)
})
