import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../src/model/lines.ts'

/**
 * The import table: what the files under a path may import, as patterns of paths. The first row that fits a file
 * counts. `<own>` is the folder that bears the file's own name (src/corpus/ for src/corpus.ts) or that it lies in.
 */
const vocabulary = [/^src\/language\//, /^src\/model\//]
const contracts = [...vocabulary, /^src\/contracts\//, /^src\/runtime\//]
const table: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/^commands\//, [/^src\/command\.ts$/]],
  [/^src\/language\//, [/^src\/language\//]],
  [/^src\/model\//, vocabulary],
  [/^src\/reading\//, [/^src\/reading\//, ...vocabulary]],
  [/^src\/contracts\//, [...contracts, /^src\/durable\//]],
  [/^src\/runtime\//, contracts],
  [/^src\/durable\//, [...contracts, /^src\/durable\//]],
  [/^src\/composing\//, [/^src\/composing\//, /^src\/reading\//, ...contracts]],
  [/^src\/screening\//, [/^src\/screening\//, ...contracts]],
  [/^src\/fetching\//, [/^src\/fetching\//, /^src\/corpus\//, /^src\/reading\//, ...contracts]],
  [/^src\/lists\/([a-z-]+)/, [/^<own>/, /^src\/screening\/files\//, ...contracts]],
  [/^src\/formats\/([a-z]+)/, [/^<own>/, /^src\/reading\//, ...contracts]],
  [/^src\/engines\/shared\//, [/^src\/engines\/shared\//, ...contracts]],
  [/^src\/engines\/([a-z]+)/, [/^<own>/, /^src\/engines\/shared\//, ...contracts]],
  [/^src\/platforms\/shared\//, [/^src\/platforms\/shared\//, ...contracts]],
  [/^src\/platforms\/([a-z]+)/, [/^<own>/, /^src\/platforms\/shared\//, /^src\/durable\//, ...contracts]],
  [/^src\/(?:writers|stores|readers)\/([a-z]+)/, [/^<own>/, /^src\/durable\//, ...contracts]],
  [/^src\/main\.ts$|^src\/main\//, [/^src\//]],
  [/^src\/bot\//, [/^src\/bot\//, /^src\/composing\//, /^src\/reading\//, ...contracts]],
  [/^src\/desk\//, [/^src\/desk\//, /^src\/composing\//, /^src\/reading\//, /^src\/durable\//, ...contracts]],
  [/^src\/corpus\//, [/^src\/corpus\//, /^src\/reading\//, ...contracts]],
  [
    /^src\/feeds\//,
    [/^src\/feeds\//, /^src\/fetching\//, /^src\/reading\//, /^src\/durable\//, ...contracts],
  ],
  [
    /^src\/digests\//,
    [/^src\/digests\//, /^src\/composing\//, /^src\/reading\//, /^src\/durable\//, ...contracts],
  ],
  [
    /^src\/([a-z-]+)\.ts$/,
    [
      /^<own>/,
      /^src\/composing\//,
      /^src\/reading\//,
      /^src\/screening\//,
      /^src\/fetching\//,
      /^src\/durable\//,
      ...contracts,
      /^src\/[a-z-]+\.ts$/,
    ],
  ],
]

const root = join(import.meta.dirname, '..')

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true })
  return entries
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
}

/** Paths from the root that a file imports from within the project, dynamic imports of a fixed path included. */
async function importsOf(file: string): Promise<readonly string[]> {
  const text = await readFile(join(root, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
    posix.join(posix.dirname(file), match[1] ?? ''),
  )
}

function allowed(file: string, imported: string): boolean {
  const row = table.find(([path]) => path.test(file))
  if (!row) return false
  const fit = row[0].exec(file)
  const room = /^src\/[a-z]+\//.exec(file)?.[0] ?? 'src/'
  const own = `${room}${fit?.[1] ?? ''}`
  return row[1].some((pattern) =>
    pattern.source.startsWith('^<own>')
      ? imported.startsWith(`${own}/`) || imported === `${own}.ts`
      : pattern.test(imported),
  )
}

/** What a platform where people chat does, one file each; what a file needs lies in the folder of its name. */
const jobs = ['answer', 'connect', 'controls', 'forms', 'hear', 'post', 'register', 'show']

describe('The import table', () => {
  it('covers every file of the product', async () => {
    const files = [...(await filesUnder('src')), ...(await filesUnder('commands'))]
    expect(files.length).toBeGreaterThan(60)
    expect(files.filter((file) => !table.some(([path]) => path.test(file)))).toEqual([])
  })

  it('is kept by every import', async () => {
    const broken: string[] = []
    for (const file of [...(await filesUnder('src')), ...(await filesUnder('commands'))])
      for (const imported of await importsOf(file))
        if (!allowed(file, imported)) broken.push(`${file} -> ${imported}`)
    expect(broken).toEqual([])
  })

  it('names no file of the tests: what measures is found through package.json', async () => {
    const naming: string[] = []
    for (const file of [...(await filesUnder('src')), ...(await filesUnder('commands'))])
      if (/['"`](?:\.\.\/)+test\//.test(await readFile(join(root, file), 'utf8'))) naming.push(file)
    expect(naming).toEqual([])
  })

  it.each([
    ['commands/who.ts', 'src/desk.ts'],
    ['src/language/words.ts', 'src/model/article.ts'],
    ['src/reading/names.ts', 'src/contracts/engine.ts'],
    ['src/platforms/slack.ts', 'src/bot.ts'],
    ['src/engines/sqlite.ts', 'src/formats/txt.ts'],
    ['src/engines/sqlite.ts', 'src/engines/opensearch.ts'],
    ['src/bot.ts', 'src/platforms/terminal.ts'],
    ['src/composing/profile.ts', 'src/engines/sqlite.ts'],
  ])('refuses %s -> %s', (file, imported) => {
    expect(allowed(file, imported)).toBe(false)
  })
})

describe.each(['slack', 'discord'])('The platform %s', (platform) => {
  it('has each job in a file of the same name as the others, and nothing beside', async () => {
    const room = `src/platforms/${platform}/`
    const files = (await filesUnder(room)).map((file) => file.slice(room.length))
    expect(files.filter((file) => !file.includes('/')).sort()).toEqual(
      [...jobs, 'start'].map((job) => `${job}.ts`).sort(),
    )
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...folders].filter((folder) => !jobs.includes(folder ?? ''))).toEqual([])
  })
})

describe('A command', () => {
  /** Sub-commands of the command line are called like some of them, and are files of src/main/. */
  const naming = ['src/model/lines.ts']
  const named = async (): Promise<readonly string[]> =>
    (await filesUnder('commands')).map((file) => posix.basename(file, '.ts'))

  it('is named by no file outside commands/ but the one that has the lines of our own sentences', async () => {
    const call = new RegExp(`(?<![\\w.])/(?:${(await named()).join('|')})(?![\\w/.-])`)
    const found: string[] = []
    for (const file of await filesUnder('src')) {
      const code = (await readFile(join(root, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/ .*/g, '')
      if (call.test(code) && !naming.includes(file)) found.push(file)
    }
    expect(found).toEqual([])
  })

  it('that the lines of our own sentences call is there', async () => {
    const names = await named()
    for (const about of ['articles', 'digests', 'feeds', 'help', 'model', 'pages', 'screening'] as const)
      expect(names).toContain(nameOf(about))
  })
})
