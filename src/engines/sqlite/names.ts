import { z } from 'zod'
import type { NameCount, NameMatch } from '../../contracts/engine.ts'
import type { Findings } from '../../model/finding.ts'
import { nearest, slips, typedWords } from '../shared/nearest.ts'
import { letterPairs } from '../shared/spelling.ts'
import { foldedWords } from '../shared/words.ts'
import type { Database } from './database.ts'

type Prepare = Database['prepare']
type Kind = NameCount['kind']

const count = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'place']),
  articles: z.number(),
  mentions: z.number(),
})
const numbered = z.object({ id: z.number() })
const spelled = z.object({ word: z.string() })

export function countNames(prepare: Prepare, article: number, findings: Findings): void {
  const { people, organisations, places } = findings
  const kinds: readonly (readonly [Kind, typeof places])[] = [
    ['person', people],
    ['organisation', organisations],
    ['place', places],
  ]
  for (const [kind, all] of kinds) {
    const mentions = new Map<string, number>()
    for (const { name, mentions: spans } of all) mentions.set(name, (mentions.get(name) ?? 0) + spans.length)
    for (const [name, times] of mentions) {
      const id = putName(prepare, kind, name)
      prepare('update names set articles = articles + 1, mentions = mentions + ? where id = ?').run(times, id)
      prepare('insert into appearances values (?, ?, ?)').run(article, id, times)
    }
  }
}

export function discountNames(prepare: Prepare, article: number): void {
  const rows = prepare('select name as id, mentions from appearances where article = ?').all(article)
  prepare('delete from appearances where article = ?').run(article)
  for (const row of rows) {
    const { id, mentions } = numbered.extend({ mentions: z.number() }).parse(row)
    prepare('update names set articles = articles - 1, mentions = mentions - ? where id = ?').run(
      mentions,
      id,
    )
    prepare('delete from names where id = ? and articles < 1').run(id)
  }
}

/** The name's number; a new name is made findable by its words and their spelling. */
function putName(prepare: Prepare, kind: Kind, name: string): number {
  const known = prepare('select id from names where kind = ? and name = ?').get(kind, name)
  if (known !== undefined) return numbered.parse(known).id
  const added = prepare('insert into names (kind, name, articles, mentions) values (?, ?, 0, 0) returning id')
  const { id } = numbered.parse(added.get(kind, name))
  for (const word of new Set(foldedWords(name))) {
    const spelt = prepare('select 1 from name_words where word = ? limit 1').get(word) !== undefined
    prepare('insert into name_words values (?, ?)').run(word, id)
    if (!spelt)
      prepare('insert into spellings (word, pairs) values (?, ?)').run(word, letterPairs(word).join(' '))
  }
  return id
}

export function listNames(prepare: Prepare, kind: Kind, limit: number): readonly NameCount[] {
  return prepare(
    `select name, kind, articles, mentions from names where kind = ?
     order by articles desc, mentions desc, name limit ?`,
  )
    .all(kind, limit)
    .map((row) => count.parse(row))
}

const mostSpellings = 60

export function matchNames(prepare: Prepare, kind: Kind, text: string, limit: number): readonly NameMatch[] {
  const words = typedWords(text)
  if (words.length === 0) return []
  const exact = namesWith(prepare, kind, words, words.length, limit)
  if (exact.length > 0) return exact.map((name) => ({ ...name, exact: true }))
  const near = words.map((word) => nearWords(prepare, word))
  const every = namesWith(prepare, kind, near.flat(), 1, mostSpellings * 10)
  return nearest(every, words, limit).map((name) => ({ ...name, exact: false }))
}

function namesWith(prepare: Prepare, kind: Kind, words: readonly string[], least: number, limit: number) {
  return prepare(
    `select name, kind, articles, mentions from names
     where kind = ? and id in (
       select name from name_words where word in (select value from json_each(?)) group by name having count(*) >= ?
     )
     order by articles desc, mentions desc, name limit ?`,
  )
    .all(kind, JSON.stringify(words), least, limit)
    .map((row) => count.parse(row))
}

/** The known words of like spelling, among them the word itself. */
function nearWords(prepare: Prepare, word: string): readonly string[] {
  const pairs = letterPairs(word)
    .map((pair) => `"${pair}"`)
    .join(' OR ')
  return prepare('select word from spellings where spellings match ? order by rank limit ?')
    .all(pairs, mostSpellings)
    .map((row) => spelled.parse(row).word)
    .filter((known) => slips(known, word) !== undefined)
}
