import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/contracts/store.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openScreening, type RunningScreening } from '../../src/screening.ts'
import { useStore } from '../folder.ts'

const stores = useStore()
let folder = ''
let store: Store
let open: RunningScreening[] = []
let logged: string[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-lists-'))
  store = await stores.open()
  open = []
  logged = []
})
afterEach(async () => {
  for (const screening of open) await screening.close()
  await rm(folder, { recursive: true })
})

/** A process that starts on these lists, with all files read. */
async function start(sources = folder): Promise<RunningScreening> {
  const log = createLog('debug', [], (line) => logged.push(line))
  const screening = openScreening({ sources, data: stores.folder(), store, watch: false, log })
  open.push(screening)
  await screening.ready
  return screening
}

const row = (id: number, name: string, more: object = {}): string =>
  JSON.stringify({ id: String(id), name, type: 'individual', ...more })
const write = (file: string, ...lines: readonly string[]): Promise<void> =>
  writeFile(join(folder, file), `${lines.join('\n')}\n`)
const head = (date?: string): string =>
  JSON.stringify({ list: 'Harbour List', publisher: 'Harbour Office', date })
const verdictOf = async (screening: RunningScreening, name: string, asOf?: string): Promise<string> => {
  const { screened } = await screening.screen([{ name }], undefined, asOf)
  return screened[0]?.hits[0]?.verdict ?? 'none'
}

describe('Lists', () => {
  it('are read whole, and each says whose it is and from when', async () => {
    await write('harbour.jsonl', head('2031-02'), row(1, 'Pavel Vorontsev'))
    const { editions } = await (await start()).state()
    expect(editions).toMatchObject([
      { list: 'Harbour List', publisher: 'Harbour Office', date: '2031-02', entries: 1 },
    ])
  })

  it('take the date that the settings give them, and have none where nothing says it', async () => {
    await write('one.jsonl', row(1, 'Pavel Vorontsev', { list: 'One' }))
    await write('two.jsonl', row(1, 'Pavel Vorontsev', { list: 'Two' }))
    const { editions } = await (await start(`${folder}/one.jsonl@2019-01, ${folder}/two.jsonl`)).state()
    expect(editions.map(({ list, date }) => [list, date])).toEqual([
      ['One', '2019-01'],
      ['Two', undefined],
    ])
  })

  it('are refused with a sentence where their date in the settings is none', () => {
    const log = createLog('error', [], () => {})
    expect(() => openScreening({ sources: 'x.csv@soon', data: folder, store, watch: false, log })).toThrow(
      'The date of the list “x.csv@soon” is not one. Write a day, a month or a year after the @, for example x.csv@2019-01-31.',
    )
  })

  it('are replaced whole by a new file, and the old one can be asked as of its day', async () => {
    await write('harbour.jsonl', head('2030-01'), row(1, 'Pavel Vorontsev'), row(2, 'Ines Calloway'))
    await (await start()).close()
    await write('harbour.jsonl', head('2031-02'), row(2, 'Ines Calloway'), row(3, 'Karol Vint'))
    const screening = await start()
    expect(await verdictOf(screening, 'Karol Vint')).toBe('match')
    expect(await verdictOf(screening, 'Pavel Vorontsev')).toBe('none')
    expect(await verdictOf(screening, 'Pavel Vorontsev', '2030-06')).toBe('match')
    expect(await verdictOf(screening, 'Karol Vint', '2030-06')).toBe('none')
    await expect(verdictOf(screening, 'Karol Vint', '2029')).rejects.toThrow(
      'No list that is loaded is from 2029 or before.',
    )
  })

  it.each([
    ['broken', '{"id": "1", "name": "Pavel Vorontsev"}\n{"id": ', /Line 2 is not JSON/],
    ['empty', '', /It is empty/],
    ['without an entry', `${head()}\n`, /It holds no entry/],
    ['of another kind', 'NEW DELHI - India and Russia agreed.\n', /Dateline does not know this kind of list/],
    ['not UTF-8', Buffer.from('{"id":"1","name":"M\xfcller"}\n', 'latin1'), /It is not UTF-8/],
    [
      'cut to less than half',
      `${head()}\n${row(1, 'A B')}\n`,
      /It has 1 entries, and harbour\.jsonl had 4, so it may be cut/,
    ],
    [
      'with an entry of too many names',
      row(1, 'A B', { aliases: Array(3000).fill('C D') }),
      /more than 2000 names/,
    ],
    ['with a field that is too long', row(1, 'A'.repeat(200_000)), /100000 characters/],
    [
      'with a line that never ends',
      `{"id":"1","name":"${'A'.repeat(9_000_000)}`,
      /A line has more than 4000000 characters/,
    ],
    [
      'an XML bomb',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>&b;</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>`,
      /defines a document type/,
    ],
    ['XML that is too deep', `<CONSOLIDATED_LIST>${'<a>'.repeat(5000)}`, /more than 40 elements deep/],
    [
      'cut XML',
      '<CONSOLIDATED_LIST dateGenerated="2031-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>',
      /may be cut/,
    ],
  ])('that are %s are refused with a sentence, and the old one stays', async (_, content, sentence) => {
    await write(
      'harbour.jsonl',
      head('2030-01'),
      row(1, 'Pavel Vorontsev'),
      row(2, 'B C'),
      row(3, 'D E'),
      row(4, 'F G'),
    )
    await (await start()).close()
    await writeFile(join(folder, 'harbour.jsonl'), content)
    const screening = await start()
    const { refused, editions } = await screening.state()
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(sentence)
    expect(refused[0]).toMatch(/^harbour\.jsonl: .*\. What was read of it on \d{4}-\d\d-\d\d stays\.$/)
    expect(logged.join()).toContain('A sanctions list was refused.')
    expect(editions).toMatchObject([{ entries: 4, date: '2030-01' }])
    expect(await verdictOf(screening, 'Pavel Vorontsev')).toBe('match')
    expect((await readdir(join(stores.folder(), 'lists'))).filter((file) => file.startsWith('.'))).toEqual([])
  })

  it('whose head on the shelf was damaged are read anew', async () => {
    await write('harbour.jsonl', head('2031-02'), row(1, 'Pavel Vorontsev'))
    await (await start()).close()
    const shelf = join(stores.folder(), 'lists', 'harbour-list')
    const heads = (await readdir(shelf)).filter((file) => file.endsWith('.json'))
    for (const file of heads) await writeFile(join(shelf, file), '{"list":')
    expect(await verdictOf(await start(), 'Pavel Vorontsev')).toBe('match')
  })

  it('that are larger than any list are refused unread', async () => {
    await write('harbour.jsonl', row(1, 'Pavel Vorontsev'))
    await truncate(join(folder, 'harbour.jsonl'), 3 * 1024 ** 3)
    const { refused } = await (await start()).state()
    expect(refused[0]).toMatch(/^harbour\.jsonl: It is larger than 2 GB/)
  })

  it('that are not there are named', async () => {
    const { refused } = await (await start(`${folder}/gone.csv`)).state()
    expect(refused).toEqual([
      `${folder}/gone.csv is not there. Give a file or a folder of lists in SANCTIONS_LISTS.`,
    ])
  })
})

describe('What a process has left that died in the middle of a list', () => {
  it('is taken away at the next start, and what another works on is not', async () => {
    const lists = join(stores.folder(), 'lists')
    const harbour = join(lists, 'harbour-list')
    await mkdir(harbour, { recursive: true })
    const long = new Date('2020-01-01')
    const left = [
      join(lists, `.new-${process.pid}-1`),
      join(harbour, '20200101.jsonl'),
      join(harbour, '20200101.json.new'),
    ]
    const atWork = [join(lists, `.new-${process.ppid}-1`), join(harbour, '20300101.jsonl')]
    for (const file of [...left, ...atWork]) await writeFile(file, 'half')
    for (const file of left) await utimes(file, long, long)
    await write('harbour.jsonl', head('2031-02'), row(1, 'Pavel Vorontsev'))
    expect((await (await start()).state()).editions).toHaveLength(1)
    expect([...left, ...atWork].filter((file) => existsSync(file))).toEqual(atWork)
  })
})

describe('A screening', () => {
  it('is kept with who asked, against which lists, and the result', async () => {
    await write('harbour.jsonl', head('2031-02'), row(7, 'Pavel Vorontsev'))
    const screening = await start()
    await screening.screen([{ name: 'Pavel Vorontsev', born: '1961' }, { name: 'Karol Vint' }], undefined)
    const lines = await Array.fromAsync(screening.audit())
    expect(lines).toMatchObject([
      {
        who: 'terminal',
        asked: { name: 'Pavel Vorontsev', born: '1961' },
        against: [{ list: 'Harbour List', date: '2031-02' }],
        result: [{ list: 'Harbour List', id: '7', verdict: 'match', score: 1 }],
      },
      { asked: { name: 'Karol Vint' }, result: [] },
    ])
  })

  it('is kept for every one of many names', async () => {
    await write('harbour.jsonl', row(7, 'Pavel Vorontsev'))
    const screening = await start()
    await screening.screen(
      Array.from({ length: 450 }, (_, at) => ({ name: `Karol Vint ${at}` })),
      undefined,
    )
    expect(await Array.fromAsync(screening.audit())).toHaveLength(450)
  })
})
