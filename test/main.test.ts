import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerSchema } from '../src/model/answer.ts'

const root = join(import.meta.dirname, '..')
const program = join(root, 'src', 'dateline.mjs')

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'dateline-cli-'))
})
afterAll(() => rm(data, { recursive: true }))

/** The command line as a user runs it: a process of its own, in a folder without a .env. */
function dateline(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: data,
      env: {
        PATH: process.env.PATH,
        HOME: data,
        CORPUS: join(root, 'corpus'),
        DATA: join(data, 'index'),
        ...environment,
      },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}

describe('dateline ask', () => {
  it('prints an answer with numbered citations and the sources beneath', async () => {
    const { code, out } = await dateline(['ask', 'What', 'is', 'CAATSA?'])
    expect(code).toBe(0)
    expect(out).toMatch(/\[1\]/)
    expect(out).toMatch(/\d+ articles?, \d+ independent sources?, /)
    expect(out).not.toContain('\u001b')
  })

  it('prints one JSON object of the documented shape', async () => {
    const { out } = await dateline(['ask', '--json', '/sanctions', 'India'])
    const answer = answerSchema.parse(JSON.parse(out))
    expect(answer).toMatchObject({ kind: 'briefing', writer: 'extractive' })
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it('answers a batch a line at a time, in order, skipping empty lines', async () => {
    const { out } = await dateline(
      ['ask', '--batch', '--json'],
      '/who Lavrov\n\n/nonsense\nWhat is CAATSA?\n',
    )
    const kinds = out
      .trim()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)))
    expect(kinds.map((a) => (a.kind === 'briefing' ? a.title : a.text.slice(0, 30)))).toEqual([
      'Sergei Lavrov',
      'There is no command /nonsense.',
      'What is CAATSA?',
    ])
  })

  it('says what is missing where nothing is asked', async () => {
    const { code, err } = await dateline(['ask'])
    expect(code).toBe(1)
    expect(err).toMatch(/^Nothing was asked\. .*dateline ask "What is CAATSA\?"\n$/)
  })
})

describe('dateline stories', () => {
  it('ends without a word where nobody reads on', async () => {
    const child = spawn(process.execPath, [program, 'stories', '--json'], {
      cwd: data,
      env: { PATH: process.env.PATH, HOME: data, CORPUS: join(root, 'corpus'), DATA: join(data, 'index') },
    })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('dateline read', () => {
  const shape = z.object({
    id: z.string().regex(/^[0-9a-f]{12}$/),
    file: z.string(),
    title: z.string(),
    source: z.string(),
    published: z.object({ date: z.string(), precision: z.string(), from: z.string() }).nullable(),
    partial: z.boolean(),
    text: z.string(),
    people: z.array(
      z.object({
        name: z.string(),
        mentions: z.array(z.tuple([z.number(), z.number()])),
        roles: z.array(z.object({ role: z.string(), start: z.number(), end: z.number() })),
      }),
    ),
    organisations: z.array(z.object({ name: z.string() })),
    places: z.array(z.object({ name: z.string() })),
    quantities: z.array(
      z.object({
        value: z.number(),
        unit: z.string(),
        modifier: z.string(),
        start: z.number(),
        end: z.number(),
      }),
    ),
    dates: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        precision: z.string(),
        start: z.number(),
        end: z.number(),
      }),
    ),
    quotes: z.array(
      z.object({
        speaker: z.string(),
        content: z.array(z.tuple([z.number(), z.number()])),
        cue: z.string(),
        source: z.tuple([z.number(), z.number()]),
        direct: z.boolean(),
      }),
    ),
    sanctions: z.array(
      z.object({
        standing: z.string(),
        imposer: z.string(),
        target: z.string(),
        law: z.string(),
        date: z.string(),
        start: z.number(),
        end: z.number(),
      }),
    ),
  })

  it('prints what reading finds in a file, every offset a place in the text', async () => {
    const { out } = await dateline([
      'read',
      '--json',
      join(root, 'corpus', 'harbour-courier-s400-arrives.txt'),
    ])
    const { text, people, quantities, quotes } = shape.parse(JSON.parse(out))
    const shringla = people.find(({ name }) => name === 'Harsh Vardhan Shringla')
    expect(shringla?.roles.map(({ start, end }) => text.slice(start, end))).toEqual(['Foreign Secretary'])
    expect(quantities.map(({ start, end }) => text.slice(start, end))).toContain('$5.4 billion')
    expect(quotes.find(({ direct }) => direct)?.speaker).toBe('Prakash Venkataswamy')
  })

  it('takes an id as well as a file', async () => {
    const file = shape.parse(
      JSON.parse(
        (await dateline(['read', '--json', join(root, 'corpus', 'eastern-ledger-pact-2030.txt')])).out,
      ),
    )
    const { out } = await dateline(['ask', '--json', '/sources', 'eastern-ledger-pact-2030.txt'])
    const id =
      z.object({ excerpts: z.array(z.object({ article: z.string() })) }).parse(JSON.parse(out)).excerpts[0]
        ?.article ?? ''
    expect(shape.parse(JSON.parse((await dateline(['read', '--json', id])).out)).text).toBe(file.text)
  })

  it('says what to do with a word that is neither', async () => {
    const { code, err } = await dateline(['read', 'nothing-of-the-kind'])
    expect(code).toBe(1)
    expect(err).toBe(
      '“nothing-of-the-kind” is neither a file nor the id of an article. /sources lists the ids.\n',
    )
  })
})

describe('dateline chat', () => {
  it('answers every line of its input and leaves at its end', async () => {
    const { code, out } = await dateline(['chat'], '/who Lavrov\nWhat is CAATSA?\n')
    expect(code).toBe(0)
    expect(out).toContain('Ask about the articles')
    expect(out).toContain('Sergei Lavrov')
    expect(out).toContain('What is CAATSA?')
  })

  it('remembers what was typed for the next start', async () => {
    await dateline(['chat'], '/who Shoigu\n')
    expect(await readFile(join(data, 'index', 'history'), 'utf8')).toContain('/who Shoigu\n')
  })
})

describe('A start with wrong settings', () => {
  it('is refused in one message that names all of them', async () => {
    const { code, err } = await dateline([], '', {
      CORPUS: '/nowhere/at/all',
      PORT: 'http',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(1)
    expect(err).toBe(
      'These settings are wrong:\n' +
        '  CORPUS=/nowhere/at/all is not there; give the folder that holds your articles, for example ./corpus.\n' +
        '  LOG_LEVEL=loud is not a level; write error, warn, info or debug.\n' +
        '  PORT=http is not a port; write a number from 0 to 65535, for example 3000.\n' +
        'Set them in .env or in the environment; .env.example explains each.\n',
    )
  })

  it('is refused where the corpus is a file', async () => {
    const file = join(data, 'file')
    await writeFile(file, '')
    expect((await dateline(['ask', 'x', '--corpus', file])).err).toContain(
      'is a file; give the folder that holds it.',
    )
  })

  it.each([
    [['feeds', 'add', 'no address']],
    [['digest', 'create', 'everything', 'when:"every blue moon"']],
    [['add', 'ftp://bay.example/story']],
    [['ask', '/nosuch']],
  ])('ends with 1 where it was not carried out: %j', async (args) => {
    const { code, out } = await dateline(args)
    expect(out).not.toBe('')
    expect(code).toBe(1)
  })

  it('is refused where the sub-command or an option is none', async () => {
    expect((await dateline(['aks'])).err).toMatch(/^“aks” is not a sub-command\. These are:\ndateline chat /)
    expect((await dateline(['ask', '--jsn'])).err).toMatch(/--jsn.*\n[\s\S]*dateline ask \[--corpus DIR\]/)
  })

  it('says which folder measuring needs', async () => {
    expect((await dateline(['eval'])).err).toContain('Give the folder that holds the data sets')
    expect((await dateline(['bench'])).err).toContain('load_corpus/articles.jsonl.gz')
  })

  it('measures by options of its own, which it lists', async () => {
    expect((await dateline(['eval', '--help'])).out).toContain('dateline eval --pages FILE')
    expect((await dateline(['bench', '--guild', '7'])).err).toMatch(
      /--guild.*\n[\s\S]*dateline bench --hostile/,
    )
  })
})
