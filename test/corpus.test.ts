import { execFileSync } from 'node:child_process'
import { cp, mkdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Corpus, openCorpus, readOneFile } from '../src/corpus.ts'
import { UserError } from '../src/model/errors.ts'
import type { Places } from '../src/runtime/config.ts'
import { type Folder, makeFolder, story } from './corpus/folder.ts'
import { eventually } from './time.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder()
})
afterEach(() => folder.remove())

/** By name: what is laid while it looks may be read in any order. */
const files = async (corpus: Corpus): Promise<readonly string[]> =>
  (await corpus.engine.traces()).map(({ file }) => file).sort()

const refusals = async (corpus: Corpus): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await corpus.engine.files())
      .filter(({ refused }) => refused.length > 0)
      .map(({ file, refused }) => [file, refused.join(' ')]),
  )

describe('A corpus folder', () => {
  it('is read at any depth, without hidden files and its README', async () => {
    await folder.write('b/c/deep.txt', story(1))
    await folder.write('a.md', story(2))
    await folder.write('README.md', story(3))
    await folder.write('b/README.md', story(4))
    await folder.write('.hidden.txt', story(5))
    await folder.write('.git/x.txt', story(6))
    await folder.write('photo.jpg', 'x')
    await folder.write('page.html', `<html><body><article><p>${story(7)}</p></article></body></html>`)
    await folder.write('page_files/frame.html', `<p>${story(8)}</p>`)
    const corpus = await folder.open()
    expect(await files(corpus)).toEqual(['a.md', 'b/README.md', 'b/c/deep.txt', 'page.html'])
    expect(await refusals(corpus)).toEqual({})
    const unread = (await corpus.engine.files()).find(({ file }) => file === '*.jpg')
    expect(unread?.remarks).toEqual(['One file is not read (pictures): photo.jpg.'])
  })

  it('names the files that are not read by kind and count, with advice', async () => {
    for (const name of ['a.xlsx', 'b.xlsx', 'c/d.xlsx', 'e.xlsx', 'story', 'f.msg'])
      await folder.write(name, 'x')
    await folder.write('👨\u200D👩\u200D👧.txt', story(1))
    await folder.write('trailing.txt ', story(2))
    const corpus = await folder.open()
    expect(await files(corpus)).toEqual(expect.arrayContaining(['trailing.txt ', '👨\u200D👩\u200D👧.txt']))
    expect(await refusals(corpus)).toEqual({
      '*.xlsx':
        '4 files are not read (spreadsheets): a.xlsx, b.xlsx, e.xlsx …. Export each sheet as .csv, with title and text in its first row.',
      '*.msg':
        'One file is not read (Outlook’s mails): f.msg. Save them as .eml, or a whole folder as .mbox.',
      '*': expect.stringMatching(
        /^One file is not read \(without an ending\): story\. Where one is an article/,
      ),
    })
  })

  it('gives the sample articles, with the copy as one article and the near copy in its family', async () => {
    await cp(join(import.meta.dirname, '..', 'corpus'), folder.corpus, { recursive: true })
    const corpus = await folder.open()
    const traces = await corpus.engine.traces()
    expect(traces).toHaveLength(12)
    expect(await refusals(corpus)).toEqual({})
    const copied = traces.filter(({ copies }) => copies.length > 0)
    expect(copied.map(({ file, copies }) => [file, copies[0]?.file])).toEqual([
      ['capital-monitor-waiver-doubt.txt', 'wire.jsonl#2'],
    ])
    expect(traces.filter(({ id, family }) => family !== id).map(({ file }) => file)).toEqual([
      'northline-wire-joint-statement.md',
    ])
    await corpus.read
    expect((await corpus.engine.names('person', 5)).length).toBeGreaterThan(0)
    expect(await corpus.engine.unread(1)).toEqual([])
    expect(corpus.status()).toEqual({ state: 'ready', done: 12, total: 12, refused: 0 })
  })

  it('dates an article that has no date by its file, and says so', async () => {
    await folder.write('a.txt', story(1))
    await utimes(join(folder.corpus, 'a.txt'), 1e9, 1e9)
    const corpus = await folder.open()
    expect((await corpus.engine.article('a.txt'))?.published).toEqual({
      date: '2001-09-09',
      precision: 'day',
      from: 'file time',
    })
  })

  it('may hold the data folder', async () => {
    const data = join(folder.corpus, 'data')
    await mkdir(data)
    await folder.write('a.txt', story(1))
    await writeFile(join(data, 'b.txt'), story(2))
    const corpus = await openCorpus({ places: { CORPUS: folder.corpus, DATA: data }, watch: false })
    await corpus.ready
    expect(await files(corpus)).toEqual(['a.txt'])
    await corpus.close()
  })
})

describe('What cannot be an article', () => {
  it('is refused file by file, each with a sentence, and the rest is read', async () => {
    await folder.write('empty.txt', '')
    await folder.write('binary.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    await folder.write('report.pdf', '%PDF-1.4')
    await folder.write('huge.txt', 'x')
    await truncate(join(folder.corpus, 'huge.txt'), 20_000_001)
    await folder.write('broken.html', 'no page at all')
    await folder.write('future.md', `---\ndate: 2999-01-01\n---\n${story(1)}`)
    await folder.write(
      'wire.jsonl',
      `{"title":"A","text":"${story(2).split('\n')[2]}"}\n{"title": nothing}\n`,
    )
    await folder.write('turn\u202E.txt', story(3))
    await folder.write('bell\u0007.txt', story(4))
    await symlink('/etc/hostname', join(folder.corpus, 'out.txt'))
    await symlink('nowhere', join(folder.corpus, 'loose.txt'))
    await folder.write('good.txt', story(5))
    await symlink('good.txt', join(folder.corpus, 'inside.txt'))
    execFileSync('/usr/bin/env', ['mkfifo', join(folder.corpus, 'pipe.txt')])
    const corpus = await folder.open()
    expect(await files(corpus)).toEqual(['future.md', 'good.txt', 'wire.jsonl#1'])
    const found = await refusals(corpus)
    const future = (await corpus.engine.files()).find(({ file }) => file === 'future.md')
    expect(future?.remarks).toEqual([expect.stringMatching(/it lies in the future/)])
    expect(found).toEqual({
      'empty.txt': expect.stringMatching(/is empty\. Save .+\.$/),
      'binary.txt': expect.stringMatching(/binary data\. Save .+\.$/),
      'report.pdf': expect.stringMatching(/PDF/),
      'huge.txt': expect.stringMatching(/larger than 20 MB \(20\.0 MB\)\. Split .+\.$/),
      'broken.html': expect.stringMatching(/no HTML in this file/),
      'wire.jsonl': expect.stringMatching(/2: This is not JSON/),
      'turn\uFFFD.txt': expect.stringMatching(/control characters\. Rename it\.$/),
      'bell\uFFFD.txt': expect.stringMatching(/control characters\. Rename it\.$/),
      'out.txt': expect.stringMatching(/points out of the corpus folder/),
      'loose.txt': expect.stringMatching(/points to nothing/),
      'pipe.txt': expect.stringMatching(/not a file\. Take it out/),
    })
    for (const sentence of Object.values(found)) expect(sentence).not.toContain(folder.corpus)
    await eventually(() => expect(corpus.status().refused).toBe(11))
  })

  it('is listed whatever its name and its ending, with what helps', async () => {
    await folder.write('good.txt', story(1))
    await folder.write('tide\u0007.doc', 'x')
    await folder.write('tide\u0007.zzz', 'x')
    await symlink('/etc/hostname', join(folder.corpus, 'out.msg'))
    await symlink('nowhere', join(folder.corpus, 'loose.zzz'))
    await symlink('good.txt', join(folder.corpus, 'inside.zzz'))
    await folder.write('.draft.txt', story(2))
    await folder.write('._good.txt', 'x')
    await folder.write('.git/notes.txt', story(3))
    await folder.write('.DS_Store', 'x')
    const corpus = await folder.open()
    expect(await files(corpus)).toEqual(['good.txt'])
    expect(await refusals(corpus)).toEqual({
      '*.doc': expect.stringMatching(/^One file is not read \(old Word documents\): tide\uFFFD\.doc\. Save/),
      '*.zzz': expect.stringMatching(/: tide\uFFFD\.zzz\. Where one is an article, save/),
      '*.msg': expect.stringMatching(/: out\.msg\. Save them as \.eml/),
      'loose.zzz': expect.stringMatching(/points to nothing/),
    })
    const hidden = (await corpus.engine.files()).find(({ file }) => file === '.draft.txt')
    expect(hidden?.remarks).toEqual([expect.stringMatching(/begins with a dot, which hides it\. Rename it/)])
  })

  it('is read once it was mended, and its refusal is gone', async () => {
    await folder.write('a.txt', '')
    await folder.write('b.pdf', 'x')
    const corpus = await folder.open()
    await folder.write('a.txt', story(1))
    await rm(join(folder.corpus, 'b.pdf'))
    await corpus.rescan()
    expect(await files(corpus)).toEqual(['a.txt'])
    expect(await refusals(corpus)).toEqual({})
  })
})

describe('A second start', () => {
  it('reads no file again that has not changed', async () => {
    for (let number = 0; number < 20; number++) await folder.write(`${number}.txt`, story(number))
    await folder.write('empty.txt', '')
    const first = await folder.open()
    await first.read
    await first.close()
    folder.progress.length = 0
    const second = await folder.open()
    await second.read
    expect(folder.progress.filter(({ state }) => state === 'reading')).toEqual([
      { state: 'reading', done: 0, total: 0, refused: 1 },
    ])
    expect(await second.engine.count()).toBe(20)
  })
})

describe('While it runs', () => {
  it('picks up what was added, changed and removed', async () => {
    await folder.write('a.txt', story(1))
    await folder.write('b.txt', story(2))
    const corpus = await folder.open(true)
    await corpus.read
    const before = await corpus.engine.article('a.txt')
    await folder.write('new/c.txt', story(3))
    await folder.write('a.txt', story(4))
    await rm(join(folder.corpus, 'b.txt'))
    await eventually(async () => expect(await files(corpus)).toEqual(['a.txt', 'new/c.txt']))
    expect((await corpus.engine.article('a.txt'))?.id).not.toBe(before?.id)
    expect(await corpus.engine.article(before?.id ?? '')).toBeUndefined()
    await folder.write('new/d.txt', story(5))
    await eventually(async () => expect(await corpus.engine.count()).toBe(3))
    await eventually(async () => expect(await corpus.engine.unread(1)).toEqual([]))
  })

  it('keeps what it read when the folder goes away, says so, and follows the one that comes in its place', async () => {
    await folder.write('a.txt', story(1))
    const corpus = await folder.open(true)
    await rename(folder.corpus, `${folder.corpus}-away`)
    await eventually(() => expect(folder.problems[0]).toMatch(/cannot be read \(ENOENT\).+stays searchable/))
    expect(await corpus.engine.count()).toBe(1)
    await folder.write('b.txt', story(2))
    await eventually(async () => expect(await files(corpus)).toEqual(['b.txt']))
    await folder.write('c.txt', story(3))
    await eventually(async () => expect(await corpus.engine.count()).toBe(2))
  })

  it('that is empty all at once is said, and what was read of it goes on answering; a file in it confirms', async () => {
    for (let n = 0; n < 25; n++) await folder.write(`${n}.txt`, story(n))
    const corpus = await folder.open()
    await corpus.read
    for (let n = 0; n < 25; n++) await rm(join(folder.corpus, `${n}.txt`))
    await corpus.rescan()
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(25)
    expect(folder.problems).toEqual([
      expect.stringMatching(/^The corpus folder is empty, as one is whose disk/),
    ])
    await folder.write('new.txt', story(99))
    await corpus.rescan()
    expect(await files(corpus)).toEqual(['new.txt'])
  })

  it('takes a folder for emptied in which only what no format reads is left, or a tenth of the files', async () => {
    for (let n = 0; n < 30; n++) await folder.write(`${n}.txt`, story(n))
    const corpus = await folder.open()
    await corpus.read
    for (let n = 2; n < 30; n++) await rm(join(folder.corpus, `${n}.txt`))
    await folder.write('Thumbs.db', 'x')
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(30)
    expect(folder.problems).toEqual([
      expect.stringMatching(/^The corpus folder is nearly empty, as one is whose disk/),
    ])
    for (const n of [0, 1]) await rm(join(folder.corpus, `${n}.txt`))
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(30)
    await folder.write('new.txt', story(99))
    await corpus.rescan()
    expect(await files(corpus)).toEqual(['new.txt'])
  })

  it('keeps what it read of a folder within, and reads the others on, until that folder is taken away', async () => {
    for (let n = 0; n < 25; n++) await folder.write(`wire/${n}.txt`, story(n))
    for (let n = 30; n < 40; n++) await folder.write(`desk/${n}.txt`, story(n))
    const corpus = await folder.open()
    await corpus.read
    for (let n = 0; n < 25; n++) await rm(join(folder.corpus, `wire/${n}.txt`))
    await rm(join(folder.corpus, 'desk/30.txt'))
    await folder.write('desk/new.txt', story(99))
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(35)
    expect(await files(corpus)).toEqual(expect.arrayContaining(['desk/new.txt', 'wire/0.txt']))
    expect(folder.problems).toEqual([
      expect.stringMatching(/^The folder wire is empty, .*or take it away, if that is meant/),
    ])
    await rm(join(folder.corpus, 'wire'), { recursive: true })
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(10)
  })

  it('lets a few files of many go without a word', async () => {
    for (let n = 0; n < 40; n++) await folder.write(`wire/${n}.txt`, story(n))
    const corpus = await folder.open()
    await corpus.read
    for (let n = 0; n < 30; n++) await rm(join(folder.corpus, `wire/${n}.txt`))
    await corpus.rescan()
    expect(await corpus.engine.count()).toBe(10)
    expect(folder.problems).toEqual([])
  })

  it('goes on without a file that takes too long, which is refused, also the next time', async () => {
    await folder.write('good.txt', story(1))
    const links = '<li><a href="/x">quay</a></li>'.repeat(400_000)
    await folder.write('slow.html', `<html><body><p>${story(2)}</p><ul>${links}</ul></body></html>`)
    const corpus = await folder.open(false, 3_000)
    await corpus.read
    expect(await files(corpus)).toEqual(['good.txt'])
    expect(await refusals(corpus)).toEqual({
      'slow.html': expect.stringMatching(/takes longer than Dateline may/),
    })
    await corpus.close()
    const again = await folder.open(false, 3_000)
    await again.ready
    expect(Object.keys(await refusals(again))).toEqual(['slow.html'])
  })

  it('tells everybody who waits when the reading breaks down', async () => {
    await folder.write('a.txt', story(1))
    const corpus = await folder.open()
    await corpus.read
    const database = new DatabaseSync(join(folder.data, 'dateline.db'))
    database.exec('drop table files')
    database.close()
    await folder.write('b.txt', story(2))
    await expect(corpus.rescan()).rejects.toThrow(/files/)
    expect(folder.problems[0]).toMatch(/The reading of the corpus has stopped: .+files/)
    await expect(corpus.rescan()).rejects.toThrow(/files/)
  })
})

describe('The same text in several files', () => {
  const text = story(1)
  const again = text.replace(/\n\n.+/, (body) => body.toUpperCase().replaceAll(' ', '  '))
  const edited = text.replace('It was ship 1.', 'It was the first ship of the year.')

  it('is one article, and a copy takes over when the first file goes', async () => {
    await folder.write('a.txt', text)
    await folder.write('b.txt', again)
    await folder.write('c.txt', text)
    const corpus = await folder.open()
    expect(await files(corpus)).toEqual(['a.txt'])
    expect((await corpus.engine.article('c.txt'))?.copies.map(({ file }) => file)).toEqual(['b.txt', 'c.txt'])
    await rm(join(folder.corpus, 'a.txt'))
    await corpus.rescan()
    const heir = await corpus.engine.article('b.txt')
    expect(heir).toMatchObject({ file: 'b.txt', copies: [{ file: 'c.txt' }] })
    expect(heir?.text).toContain('TALLOW')
    await folder.write('b.txt', story(2))
    await corpus.rescan()
    expect(await files(corpus)).toEqual(['b.txt', 'c.txt'])
    await rm(join(folder.corpus, 'c.txt'))
    await corpus.rescan()
    expect(await files(corpus)).toEqual(['b.txt'])
    expect(
      (await corpus.engine.search({ text: 'ship 1', limit: 5 })).map(({ passage }) => passage.article.file),
    ).toEqual(['b.txt'])
  })

  it('forgets a copy that is gone', async () => {
    await folder.write('a.txt', text)
    await folder.write('b.txt', again)
    const corpus = await folder.open()
    await rm(join(folder.corpus, 'b.txt'))
    await corpus.rescan()
    expect((await corpus.engine.article('a.txt'))?.copies).toEqual([])
    expect(await corpus.engine.article('b.txt')).toBeUndefined()
  })

  it('is one family where it was lightly edited, also after a restart, and the next member inherits it', async () => {
    await folder.write('a.txt', text)
    await folder.write('other.txt', story(2))
    const first = await folder.open()
    await first.close()
    await folder.write('b.txt', edited)
    await folder.write('c.txt', edited.replace('year', 'month'))
    const corpus = await folder.open()
    const families = async (): Promise<readonly string[]> => {
      const traces = await corpus.engine.traces()
      const name = new Map(traces.map(({ id, file }) => [id, file]))
      return traces.map(({ file, family }) => `${file} ${name.get(family)}`).toSorted()
    }
    expect(await families()).toEqual(['a.txt a.txt', 'b.txt a.txt', 'c.txt a.txt', 'other.txt other.txt'])
    await rm(join(folder.corpus, 'a.txt'))
    await corpus.rescan()
    expect(await families()).toEqual(['b.txt b.txt', 'c.txt b.txt', 'other.txt other.txt'])
  })

  it('is in the families that a clean build gives, whatever was added, changed and removed before', async () => {
    const long = (n: number): string =>
      `Ship ${n}\n\n${Array.from({ length: 60 }, (_, at) => `word${n}x${at}`).join(' ')}.`
    const edit = (text: string, at: number): string => text.replace(`x${at} `, `y${at} changed `)
    for (const n of [5, 3, 8]) await folder.write(`${n}z.txt`, edit(long(n), 7))
    const corpus = await folder.open()
    for (const n of [1, 3, 5, 8]) await folder.write(`${n}a.txt`, edit(long(n), 30))
    await corpus.rescan()
    for (const n of [3, 8]) await folder.write(`${n}m.txt`, long(n))
    await rm(join(folder.corpus, '8z.txt'))
    await folder.write('3z.txt', long(77))
    await corpus.rescan()
    const families = async (of: typeof corpus) =>
      Object.fromEntries(
        (await of.engine.articles({ limit: 99 })).map(({ file, family, id }) => [
          file,
          family === id ? 'first' : family,
        ]),
      )
    const grown = await families(corpus)
    await corpus.close()
    await rm(folder.data, { recursive: true })
    const clean = await folder.open()
    await clean.ready
    expect(grown).toEqual(await families(clean))
    expect(Object.values(grown).filter((family) => family !== 'first')).toHaveLength(3)
  })

  it('keeps its id when a line of its list moves', async () => {
    const line = (number: number): string =>
      JSON.stringify({ title: `T${number}`, text: story(number).split('\n')[2] })
    await folder.write('wire.jsonl', `${line(1)}\n${line(2)}\n`)
    const corpus = await folder.open()
    const id = (await corpus.engine.article('wire.jsonl#2'))?.id
    await folder.write('wire.jsonl', `${line(3)}\n${line(1)}\n${line(2)}\n`)
    await corpus.rescan()
    expect((await corpus.engine.article('wire.jsonl#3'))?.id).toBe(id)
    expect(await corpus.engine.count()).toBe(3)
  })
})

describe('A start that cannot work', () => {
  const start = (changes: Partial<Places>): Promise<Corpus> =>
    openCorpus({ places: { CORPUS: folder.corpus, DATA: folder.data, ...changes }, watch: false })

  it.each([
    ['a folder that is not there', { CORPUS: '/nowhere/at/all' }, /cannot be read \(ENOENT\)\. Make it/],
    ['a file for a folder', { CORPUS: import.meta.filename }, /is a file\. Give the folder/],
    ['a data folder that cannot be made', { DATA: join(import.meta.filename, 'x') }, /give a data folder/],
    ['an unknown engine', { ENGINE: 'steam' }, /ENGINE=steam is not known\. Choose one of these: .*sqlite/],
  ])('says what to do: %s', async (_, changes, sentence) => {
    const failed = start(changes)
    await expect(failed).rejects.toThrow(UserError)
    await expect(failed).rejects.toThrow(sentence)
  })
})

describe('One file', () => {
  it('gives its articles without an index', async () => {
    await folder.write('a.txt', story(1))
    const [article] = await readOneFile(join(folder.corpus, 'a.txt'))
    expect(article).toMatchObject({ file: 'a.txt', title: 'Ferry number 1 has arrived' })
    await folder.write('empty.txt', '')
    await expect(readOneFile(join(folder.corpus, 'empty.txt'))).rejects.toThrow(
      /empty\.txt: This file is empty/,
    )
    await expect(readOneFile(folder.corpus)).rejects.toThrow(/is not a file/)
  })
})

describe('A process that only answers', () => {
  it('finds what another reads into the same index, and needs no folder', async () => {
    await folder.write('ferry.txt', 'A ferry sank in Tallow Bay.\n\nNobody was hurt.')
    await folder.open()
    const places = { CORPUS: '/nowhere/at/all', DATA: folder.data, ROLE: 'bot' } as const
    const corpus = await openCorpus({ places, watch: false })
    await corpus.ready
    expect(corpus.status()).toMatchObject({ state: 'ready', done: 1 })
    expect(await corpus.engine.count()).toBe(1)
    await corpus.rescan()
    await corpus.close()
  })
})
