import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/contracts/engine.ts'
import type { Article } from '../../src/model/article.ts'
import type { Findings } from '../../src/model/finding.ts'
import { articleOf } from '../articles.ts'

const nothingFound: Findings = {
  people: [],
  organisations: [],
  places: [],
  quantities: [],
  dates: [],
  quotes: [],
  sanctions: [],
}

function naming(...people: readonly string[]): Findings {
  return {
    ...nothingFound,
    people: people.map((name) => ({ name, mentions: [{ start: 0, end: 4 }], roles: [] })),
  }
}

const ferry = articleOf(
  'ferry',
  'The ferry to Tallow Bay sank on Tuesday. Its captain Ida Brandvik was asleep. Soup was served on the quay.\n\n' +
    'The bay is cold in winter.',
  { title: 'Ferry sinks', publisher: 'Bay Courier', byline: 'By Ada Lind', published: day('2021-12-06') },
)
const missiles = articleOf(
  'missiles',
  'India paid for the S-400 missiles. The price was 5.4 billion dollars.',
  {
    title: 'Missiles for India',
    publisher: 'Wíre Agency',
    dateline: 'TROMSØ',
    published: { date: '2021', precision: 'year', from: 'json' },
  },
)
const rifles = articleOf(
  'rifles',
  'Rifles of the type AK203 will be made in India. Modi praised the plant.',
  {
    published: { date: '2022-03', precision: 'month', from: 'json' },
  },
)
const undated = articleOf('undated', 'A ferry without a date ran aground beside the bay.')

function day(date: string): Article['published'] {
  return { date, precision: 'day', from: 'json' }
}

/** What every engine must do. */
export function describeEngine(name: string, open: (folder: string) => Promise<Engine>): void {
  describe(`The engine ${name}`, () => {
    let folder: string
    let engine: Engine
    const find = async (text: string): Promise<readonly string[]> =>
      (await engine.search({ text, limit: 10 })).map(({ passage }) => passage.article.id)

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dateline-engine-'))
      engine = await open(folder)
      await engine.apply({ put: [ferry, missiles, rifles, undated] })
    })
    afterEach(async () => {
      await engine.close()
      await rm(folder, { recursive: true })
    })

    it('gives back an article as it was put', async () => {
      const full: Article = {
        ...ferry,
        id: 'full',
        file: 'wire.jsonl#3',
        byline: 'A. Writer',
        url: 'https://bay.example/ferry',
        captions: ['A ferry.'],
        partial: true,
        copies: [{ file: 'copy.txt', publisher: 'Other Paper' }],
        family: 'ferry',
      }
      await engine.apply({ put: [full] })
      expect(await engine.article('full')).toEqual(full)
      expect(await engine.article('wire.jsonl#3')).toEqual(full)
      expect(await engine.article('copy.txt')).toEqual(full)
      expect(await engine.article('nothing.txt')).toBeUndefined()
    })

    it('keeps a NUL, a picture and a line break where they were', async () => {
      const text = 'A zebra\0 was 🚢 seen.\r\n\r\nIt fled.'
      await engine.apply({ put: [articleOf('odd', text)] })
      expect((await engine.article('odd'))?.text).toBe(text)
      const [hit] = await engine.search({ text: 'zebra seen', limit: 1 })
      expect(hit?.passage).toMatchObject({ start: 0, end: text.indexOf('\r') })
    })

    it('puts the passage that answers first, in whole sentences', async () => {
      const [hit] = await engine.search({ text: 'Where did the ferry sink?', limit: 5 })
      if (hit === undefined) throw new Error('nothing was found')
      const { passage } = hit
      expect(passage.article.text.slice(passage.start, passage.end)).toBe(
        'The ferry to Tallow Bay sank on Tuesday.',
      )
    })

    it('gives the first sentence of an article whose headline alone answers', async () => {
      await engine.apply({
        put: [articleOf('head', 'It was loud. It was long.', { title: 'Zeppelin lands' })],
      })
      const [hit] = await engine.search({ text: 'zeppelin', limit: 5 })
      expect(hit?.passage).toMatchObject({ start: 0, end: 12 })
      expect(hit?.coverage).toBeLessThan(1)
    })

    it('tells what arrived after a mark, whatever it is asked', async () => {
      const mark = await engine.mark()
      const after = { arrivedAfter: mark, limit: 10 }
      expect([await engine.knowsMark(mark), await engine.knowsMark('another:7')]).toEqual([true, false])
      expect(await engine.articles(after)).toEqual([])
      await engine.apply({ remove: ['undated'] })
      await engine.apply({
        put: [articleOf('late', 'A late ferry came in.'), { ...ferry, title: 'Ferry found' }],
      })
      expect((await engine.articles(after)).map(({ id }) => id)).toEqual(['late'])
      const found = await engine.search({ ...after, text: 'ferry' })
      expect(found.map(({ passage }) => passage.article.id)).toEqual(['late'])
      expect(await engine.articles({ ...after, arrivedAfter: await engine.mark() })).toEqual([])
      expect(await engine.articles({ ...after, arrivedAfter: 'another:7' })).toHaveLength(4)
    })

    it('tells which articles have a notice on them', async () => {
      const mark = { kind: 'killed', words: 'KILL: “Ferry found”' } as const
      await engine.apply({ put: [{ ...articleOf('kill', 'Kill the story.'), mark }] })
      expect((await engine.articles({ marked: true, limit: 10 })).map(({ id }) => id)).toEqual(['kill'])
      expect(await engine.count({ marked: true })).toBe(1)
      expect(await engine.search({ text: 'ferry', marked: true, limit: 5 })).toEqual([])
    })

    it('tells who is named in what arrived after a mark, as far as all is read', async () => {
      const start = await engine.namings(undefined)
      expect(start.namings).toEqual([])
      const read = {
        ...naming('Ida Brandvik'),
        organisations: [{ name: 'Bay Lines', mentions: [{ start: 0, end: 3 }] }],
      }
      await engine.apply({ findings: [{ article: 'ferry', findings: read }] })
      const first = await engine.namings(undefined)
      const names = first.namings.flatMap((found) =>
        found.names.map(({ kind, name }) => `${found.article} ${kind} ${name}`),
      )
      expect(names.sort()).toEqual(['ferry organisation Bay Lines', 'ferry person Ida Brandvik'])
      expect(await engine.namings(first.mark)).toEqual({ namings: [], mark: first.mark })
      await engine.apply({
        findings: [rifles, undated].map(({ id }) => ({ article: id, findings: naming('Olav Tarn') })),
      })
      // One that arrived before them is not read yet.
      expect(await engine.namings(first.mark)).toEqual({ namings: [], mark: first.mark })
      await engine.apply({ findings: [{ article: 'missiles', findings: nothingFound }] })
      const rest = await engine.namings(first.mark)
      expect(rest.namings.map(({ article }) => article).sort()).toEqual(['rifles', 'undated'])
      expect(rest.mark).toBe(await engine.mark())
      expect((await engine.namings('another:7')).namings).toHaveLength(3)
    })

    it('gives a long list in pages', async () => {
      const all = await engine.articles({ limit: 10 })
      expect(await engine.articles({ limit: 3, skip: 1 })).toEqual(all.slice(1, 4))
    })

    it('gives no two passages that overlap', async () => {
      const hits = await engine.search({ text: 'ferry captain soup quay bay winter cold', limit: 20 })
      const spans = hits
        .filter(({ passage }) => passage.article.id === 'ferry')
        .map(({ passage }) => passage)
        .sort((a, b) => a.start - b.start)
      for (const [at, span] of spans.entries())
        expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
    })

    it.each(['S-400', 's400', 'S 400', 'S‑400'])('knows the S-400 written as %s', async (typed) => {
      expect(await find(typed)).toEqual(['missiles'])
    })

    it('knows the AK203 by its hyphenated name', async () => {
      expect(await find('AK-203')).toEqual(['rifles'])
    })

    it('finds words in another form, and without their accents', async () => {
      expect(await find('páying')).toEqual([])
      expect(await find('ferries')).toContain('ferry')
      expect(await find('míssile')).toEqual(['missiles'])
    })

    it('holds less of a question about what no article tells', async () => {
      const cover = async (text: string): Promise<number> =>
        (await engine.search({ text, limit: 1 }))[0]?.coverage ?? 0
      expect(await cover('What did India pay for the missiles?')).toBeGreaterThan(0.6)
      expect(await cover('What did India pay for the Rafale jets?')).toBeLessThan(0.5)
    })

    it.each([
      ['an empty text', ''],
      ['stop-words alone', 'what is it'],
      ['quotation marks', '"""'],
      ['operators', 'NEAR( AND OR NOT * ^ : { } -'],
      ['a lone quotation mark', 'zebra" OR zebra*'],
      ['a NUL', 'zebra\0'],
      ['pictures', '🚢🚢🚢'],
      ['half a picture', '\uD83D'],
    ])('finds nothing for %s', async (_, text) => {
      expect(await engine.search({ text, limit: 5 })).toEqual([])
      expect(await engine.rank({ text, limit: 5 })).toEqual([])
    })

    it('still answers a question that is hostile around its words', async () => {
      expect(await find('"missiles* NEAR(\0"')).toEqual(['missiles'])
      expect(await find(`missiles ${'x y-z "\' '.repeat(1200)}`)).toContain('missiles')
      expect(await find('missiles '.repeat(5000))).toContain('missiles')
      expect(await engine.search({ text: 'missiles', limit: 0 })).toEqual([])
    })

    it('ranks whole articles', async () => {
      const found = await engine.rank({ text: 'a ferry in the bay', limit: 10 })
      expect(found.map(({ id }) => id).toSorted()).toEqual(['ferry', 'undated'])
    })

    it('ranks articles that answer alike by their ids, whatever came first', async () => {
      const ids = ['g', 'c', 'k', 'a', 'i', 'e', 'b', 'j', 'd', 'h', 'f']
      for (const id of ids)
        await engine.apply({
          put: [articleOf(id, `The zeppelin was late. Mast ${id} held it over the moor.`)],
        })
      const ranked = await engine.rank({ text: 'late zeppelin', limit: 8 })
      expect(ranked.map((article) => article.id)).toEqual(ids.toSorted().slice(0, 8))
      expect(new Set((await find('late zeppelin')).slice(0, 8))).toEqual(new Set(ids.toSorted().slice(0, 8)))
    })

    it('never answers from an article that was removed', async () => {
      await engine.apply({ findings: [{ article: 'ferry', findings: naming('Ida Brandvik') }] })
      await engine.apply({ remove: ['ferry', 'unknown'] })
      expect(await find('captain asleep soup')).toEqual([])
      expect(await find('Tallow')).toEqual([])
      expect(await engine.article('ferry')).toBeUndefined()
      expect(await engine.article('ferry.txt')).toBeUndefined()
      expect(await engine.names('person', 10)).toEqual([])
      expect(await engine.namesLike('person', 'Brandvik', 10)).toEqual([])
      expect(await engine.namesLike('person', 'Brandvic', 10)).toEqual([])
      // Letters beyond the basic plane are letters, not halves.
      expect(await engine.namesLike('person', '𠮷田', 10)).toEqual([])
      expect((await engine.findings(['ferry'])).size).toBe(0)
      expect((await engine.sources()).map(({ source }) => source)).not.toContain('Bay Courier')
      expect(await engine.count()).toBe(3)
    })

    it('answers from the new text alone once an article was put again', async () => {
      await engine.apply({ put: [{ ...ferry, text: 'The zeppelin landed safely.' }] })
      expect(await find('captain soup')).toEqual([])
      expect(await find('zeppelin')).toEqual(['ferry'])
    })

    it.each([
      ['since a day', { since: '2021-12-07' }, ['missiles', 'rifles']],
      ['until a day', { until: '2022-02-28' }, ['ferry', 'missiles']],
      ['between two days', { since: '2022-03-31', until: '2022-12-31' }, ['rifles']],
      ['by a part of the source, without accents', { source: 'wire' }, ['missiles']],
      ['by the file name where there is no publisher', { source: 'UNDATED' }, ['undated']],
      ['by a source that is not there', { source: 'Gazette' }, []],
      ['by a part of the byline, whatever its capitals', { byline: 'ada Lind' }, ['ferry']],
      ['by the town of the dateline', { dateline: 'Tromsø' }, ['missiles']],
      ['by a byline that is not there', { byline: 'Nobody Else' }, []],
      ['by a person in an article that was not read yet', { person: 'Narendra Modi' }, ['rifles']],
    ])('narrows %s', async (_, filter, expected) => {
      const listed = await engine.articles({ ...filter, limit: 10 })
      expect(listed.map(({ id }) => id).toSorted()).toEqual(expected)
      const hits = await engine.search({ ...filter, text: 'ferry missiles rifles', limit: 10 })
      expect([...new Set(hits.map(({ passage }) => passage.article.id))].toSorted()).toEqual(expected)
    })

    it('lists the newest first, and articles without a date last', async () => {
      const found = await engine.articles({ limit: 10 })
      expect(found.map(({ id }) => id)).toEqual(['rifles', 'ferry', 'missiles', 'undated'])
    })

    it('knows a person by any form of the name', async () => {
      await engine.apply({
        findings: [
          { article: 'ferry', findings: naming('Sergei Lavrov') },
          { article: 'missiles', findings: naming('Narendra Modi') },
          { article: 'rifles', findings: naming('Modi') },
          { article: 'undated', findings: naming('Nirav Modi') },
        ],
      })
      const by = async (person: string): Promise<readonly string[]> =>
        (await engine.articles({ person, limit: 10 })).map(({ id }) => id).toSorted()
      expect(await by('modi')).toEqual(['missiles', 'rifles', 'undated'])
      expect(await by('Prime Minister Narendra Módi')).toEqual(['missiles', 'rifles'])
      expect(await by('Sergey Lavrov')).toEqual(['ferry'])
      expect(await by('Lavrov')).toEqual(['ferry'])
      expect(await by('')).toEqual([])
      expect(await by('"; drop table')).toEqual([])
    })

    it('counts names, and finds them by a word or the nearest spelling', async () => {
      await engine.apply({
        findings: [
          { article: 'ferry', findings: naming('Sergei Lavrov', 'Ida Brandvik') },
          { article: 'rifles', findings: naming('Sergei Lavrov', 'Narendra Modi') },
        ],
      })
      expect((await engine.names('person', 1))[0]).toEqual({
        name: 'Sergei Lavrov',
        kind: 'person',
        articles: 2,
        mentions: 2,
      })
      const like = async (typed: string): Promise<readonly string[]> =>
        (await engine.namesLike('person', typed, 3)).map(({ name, exact }) => `${name} ${exact}`)
      expect(await like('LAVROV')).toEqual(['Sergei Lavrov true'])
      expect(await like('Lavrof')).toEqual(['Sergei Lavrov false'])
      expect(await like('Sergej Lavrof')).toEqual(['Sergei Lavrov false'])
      expect(await like('Mody')).toEqual(['Narendra Modi false'])
      expect(await like('Brandv')).toEqual(['Ida Brandvik false'])
      expect(await like('Zuckerberg')).toEqual([])
      expect(await like('"* 🚢')).toEqual([])
    })

    it('counts a name in the articles that hold it now, whatever came, changed and went', async () => {
      const lavrov = async (): Promise<unknown> =>
        (await engine.names('person', 5)).map(({ name, articles, mentions }) => [name, articles, mentions])
      const twice = naming('Sergei Lavrov', 'Sergei Lavrov')
      const findings = [{ article: 'ferry', findings: twice }]
      await engine.apply({
        findings: [...findings, { article: 'rifles', findings: naming('Sergei Lavrov') }],
      })
      expect(await lavrov()).toEqual([['Sergei Lavrov', 2, 3]])
      await engine.apply({ findings })
      await engine.apply({ put: [{ ...ferry, copies: [{ file: 'again.txt' }] }] })
      expect(await lavrov()).toEqual([['Sergei Lavrov', 2, 3]])
      await engine.apply({ findings: [{ article: 'rifles', findings: naming('Ida Brandvik') }] })
      expect(await lavrov()).toEqual([
        ['Sergei Lavrov', 1, 2],
        ['Ida Brandvik', 1, 1],
      ])
      await engine.apply({ remove: ['rifles'], put: [rifles] })
      expect(await lavrov()).toEqual([['Sergei Lavrov', 1, 2]])
      await engine.apply({ put: [{ ...ferry, text: 'It sails again.' }, undated], findings })
      expect(await lavrov()).toEqual([['Sergei Lavrov', 1, 2]])
      await engine.apply({
        findingsVersion: 7,
        findings: [{ article: 'undated', findings: naming('Lavrov') }],
      })
      expect(await lavrov()).toEqual([['Lavrov', 1, 1]])
      await engine.apply({ remove: ['undated'] })
      expect(await lavrov()).toEqual([])
    })

    it('forgets the findings of another version, and keeps those of the same', async () => {
      const findings = [{ article: 'ferry', findings: naming('Ida Brandvik') }]
      await engine.apply({ findingsVersion: 1, findings })
      await engine.apply({ findingsVersion: 1 })
      expect((await engine.findings(['ferry', 'rifles'])).get('ferry')).toEqual(naming('Ida Brandvik'))
      expect((await engine.unread(10)).map(({ id }) => id).toSorted()).toEqual([
        'missiles',
        'rifles',
        'undated',
      ])
      await engine.apply({ findingsVersion: 2 })
      expect((await engine.findings(['ferry'])).size).toBe(0)
      expect(await engine.names('person', 10)).toEqual([])
      expect(await engine.unread(10)).toHaveLength(4)
    })

    it('reads an article anew when its text changed, and not when only its copies did', async () => {
      await engine.apply({ findings: [{ article: 'ferry', findings: naming('Ida Brandvik') }] })
      await engine.apply({ put: [{ ...ferry, copies: [{ file: 'again.txt', publisher: 'Echo' }] }] })
      expect((await engine.findings(['ferry'])).size).toBe(1)
      expect(await engine.sources()).toContainEqual({ source: 'Echo', articles: 1 })
      await engine.apply({ put: [{ ...ferry, text: 'Something else happened.' }] })
      expect((await engine.findings(['ferry'])).size).toBe(0)
      expect(await engine.names('person', 10)).toEqual([])
    })

    it('remembers files and sketches', async () => {
      const kept = {
        file: 'ferry.txt',
        size: 10,
        modified: 1638780000123.5,
        refused: ['It is empty.'],
        remarks: ['Its date is odd.'],
      }
      await engine.apply({
        files: [kept, { ...kept, file: 'gone.txt' }],
        sketches: [{ article: 'ferry', sketch: 'abc' }],
      })
      await engine.apply({ forget: ['gone.txt'] })
      expect(await engine.files()).toEqual([kept])
      expect((await engine.traces())[0]).toEqual({
        id: 'ferry',
        file: 'ferry.txt',
        copies: [],
        family: 'ferry',
        sketch: 'abc',
      })
      await engine.apply({ put: [ferry], sketches: [{ article: 'ferry', sketch: 'abd' }] })
      expect((await engine.traces()).find(({ id }) => id === 'ferry')?.sketch).toBe('abd')
    })

    it('applies all of a change or none of it', async () => {
      // As after a slip in a format, which types do not see.
      const broken = Object.assign({}, rifles, { id: 'broken', text: undefined })
      const change = { remove: ['ferry'], put: [broken] }
      await expect(engine.apply(change)).rejects.toThrow()
      expect(await find('captain')).toEqual(['ferry'])
    })

    it('answers as before after it was closed and opened again', async () => {
      await engine.close()
      engine = await open(folder)
      expect(await find('captain')).toEqual(['ferry'])
      expect(await engine.count()).toBe(4)
    })

    it('takes no date from a file: what nobody dated is neither since nor until any day', async () => {
      const published = { date: '2021-12-06', precision: 'day', from: 'file time' } as const
      await engine.apply({ put: [articleOf('saved', 'A zebra was saved.', { published })] })
      expect(await engine.count({ since: '2021-12-01', until: '2021-12-31' })).toBe(2)
      expect((await engine.article('saved'))?.published).toEqual(published)
    })

    it('counts the articles that fit', async () => {
      await engine.apply({ findings: [{ article: 'rifles', findings: naming('Narendra Modi') }] })
      expect(await engine.count({ person: 'Modi' })).toBe(1)
      expect(await engine.count({ since: '2021-01-01', until: '2021-12-31' })).toBe(2)
      expect(await engine.count({})).toBe(4)
    })

    it('finds anew what it found before, once the index has changed by its own hand or by another', async () => {
      expect(await find('ferry bay')).toEqual(expect.arrayContaining(['ferry', 'undated']))
      await engine.apply({ remove: ['ferry'] })
      expect(await find('ferry bay')).toEqual(['undated'])
      const other = await open(folder)
      await other.apply({ remove: ['undated'] })
      await other.close()
      expect(await find('ferry bay')).toEqual([])
    })

    it('answers in a second connection while the first writes', async () => {
      const reader = await open(folder)
      const text = Array.from({ length: 60 }, (_, at) => `Sentence ${at} of a wire report.`).join(' ')
      for (let batch = 0; batch < 5; batch++) {
        const put = Array.from({ length: 40 }, (_, at) => articleOf(`w${batch}-${at}`, text))
        const [hits] = await Promise.all([
          reader.search({ text: 'captain', limit: 1 }),
          engine.apply({ put }),
        ])
        expect(hits).toHaveLength(1)
        expect(await reader.count()).toBe(4 + (batch + 1) * 40)
      }
      await reader.close()
    })
  })
}
