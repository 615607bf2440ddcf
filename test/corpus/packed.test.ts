import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeMail, writePdf, writeRss } from '../formats/write.ts'
import { type Folder, makeFolder, story } from './folder.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ title: `Story ${at}`, text: story(at + 20).split('\n')[2] }),
  ).join('\n')

it('An archive is read as if its files lay in the folder, and each article has a number', async () => {
  const mails = ['Ferry aground', 'Fares rise']
    .map(
      (title, at) =>
        `From a@b.example Tue Dec  7 22:05:00 2021\n${writeMail({ title, date: '7 Dec 2021 22:05 GMT', paragraphs: [story(at + 1).split('\n')[2] ?? ''] })}\n`,
    )
    .join('\n')
  const inner = zipSync({ 'deep.txt': strToU8(story(9)) })
  const archive = zipSync({
    'wire/day.jsonl': strToU8(lines(2)),
    'mails.mbox': strToU8(mails),
    'inner.zip': inner,
    '2021-12-08-late.txt': strToU8(story(10)),
    'broken.json': strToU8('{'),
    'photo.jpg': strToU8('x'),
    'fares.xlsx': strToU8('x'),
  })
  await folder.write('day.zip', Buffer.from(archive))
  await folder.write('one.txt.gz', gzipSync(story(11)))
  const corpus = await folder.open()
  const traces = await corpus.engine.traces()
  expect(traces.map(({ file }) => file)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((part) => `day.zip#${part}`),
    'one.txt.gz',
  ])
  expect((await corpus.engine.article('day.zip#6'))?.published).toMatchObject({
    date: '2021-12-08',
    from: 'file name',
  })
  const record = (await corpus.engine.files()).find(({ file }) => file === 'day.zip')
  expect(record?.refused).toEqual([
    expect.stringMatching(/^broken\.json: .*This is not JSON/),
    'One file is not read (spreadsheets): fares.xlsx. Export each sheet as .csv, with title and text in its first row.',
  ])
  expect(record?.remarks).toContain('One file is not read (pictures): photo.jpg.')
})

it('An archive in an archive without end is refused, and the rest is read', async () => {
  let nested = zipSync({ 'a.txt': strToU8(story(1)) })
  for (let depth = 0; depth < 6; depth++) nested = zipSync({ 'more.zip': nested })
  await folder.write('bomb.zip', Buffer.from(nested))
  await folder.write('good.txt', story(2))
  const corpus = await folder.open()
  expect((await corpus.engine.traces()).map(({ file }) => file)).toEqual(['good.txt'])
  expect((await corpus.engine.files()).find(({ file }) => file === 'bomb.zip')?.refused.join(' ')).toMatch(
    /packed too deep/,
  )
})

it('What a file is counts before what it is called', async () => {
  const feed = writeRss({
    title: 'Ferry aground',
    date: '2021-12-06',
    paragraphs: [story(3).split('\n')[2] ?? ''],
  })
  await folder.write('saved.html', feed)
  await folder.write(
    'report.txt',
    Buffer.from(
      writePdf([['Ferry runs aground in Tallow Bay', '', 'The ferry ran aground on Monday with 60 people.']]),
    ),
  )
  await folder.write(
    'mail.txt',
    writeMail({
      title: 'Fares rise',
      date: '7 Dec 2021 22:05 GMT',
      paragraphs: [story(4).split('\n')[2] ?? ''],
    }),
  )
  const corpus = await folder.open()
  const titles = new Map(
    await Promise.all(
      (await corpus.engine.traces()).map(
        async ({ file }) => [file, (await corpus.engine.article(file))?.title] as const,
      ),
    ),
  )
  expect(Object.fromEntries(titles)).toEqual({
    'saved.html#1': 'Ferry aground',
    'report.txt': 'Ferry runs aground in Tallow Bay',
    'mail.txt': 'Fares rise',
  })
})

it('A notice stays with its article in the index', async () => {
  await folder.write('a.txt', `RETRACTED: ${story(5)}`)
  const corpus = await folder.open()
  expect((await corpus.engine.article('a.txt'))?.mark?.kind).toBe('retracted')
})
