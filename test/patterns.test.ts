import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** So many stood in src when the builder came; each that is parted into named lists takes one off. */
const longPatterns = 15

/** A regular expression of more characters is read by nobody. */
const longest = 120

/** A literal where an expression may begin; classes of characters and escaped marks are passed over whole. */
const literal =
  /(?:^|[=(,:?!&|[>;]|\breturn)\s*(\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*)/gm

async function longIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  return [...text.matchAll(literal)].flatMap(([, found = '']) =>
    found.length > longest ? [`${file}: ${found.slice(0, 60)}…`] : [],
  )
}

it('No more regular expressions are too long to be read than there were', async () => {
  const root = join(import.meta.dirname, '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const long = (await Promise.all(files.map((file) => longIn(join(root, file))))).flat()
  expect(
    long.length,
    `A regular expression of more than ${longest} characters came in. Part it with language/pattern.ts: its words into ` +
      'lists by `oneOf`, its parts into names, and the whole by `pattern`, `whole`, `anywhere` or `opening`. Where there ' +
      `are fewer than ${longPatterns} now, lower the number in this test.\n${long.join('\n')}`,
  ).toBeLessThanOrEqual(longPatterns)
})

it('No expression is blind to capitals in a part of it alone: V8 confuses such parts, and not each time', async () => {
  const root = join(import.meta.dirname, '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = await Promise.all(
    files.map(async (file) =>
      /\(\?[ims]*-?[ims]+:/.test(await readFile(join(root, file), 'utf8')) ? [file] : [],
    ),
  )
  expect(found.flat(), 'Match it apart, or write both letters.').toEqual([])
})

it('No expression asks for letters of a kind without the flag u, which makes it look for the letters p and L', async () => {
  const root = join(import.meta.dirname, '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = await Promise.all(
    files.map(async (file) =>
      [...(await readFile(join(root, file), 'utf8')).matchAll(literal)].flatMap(([, one = '']) =>
        /\\p\{/i.test(one) && !/\/[a-z]*[uv][a-z]*$/.test(one) ? [`${file}: ${one}`] : [],
      ),
    ),
  )
  expect(found.flat()).toEqual([])
})

it('No expression that looks at the beginning of each line goes on over empty lines from each of them', async () => {
  const root = join(import.meta.dirname, '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = await Promise.all(
    files.map(async (file) =>
      [...(await readFile(join(root, file), 'utf8')).matchAll(literal)].flatMap(([, one = '']) =>
        /^\/(?:\(\?:)?\^\\s[*+{]/.test(one) && /\/[a-z]*m[a-z]*$/.test(one) ? [`${file}: ${one}`] : [],
      ),
    ),
  )
  expect(found.flat(), 'Write [ \\t]*: of many empty lines it takes the square of their number.').toEqual([])
})
