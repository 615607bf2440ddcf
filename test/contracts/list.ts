import { describe, expect, it } from 'vitest'
import type { ListFacts, ListFile, ListFormat } from '../../src/contracts/list.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Listed } from '../../src/model/listing.ts'

/** What a layout's own test supplies: how the same two parties look in it. */
export interface ListCase {
  readonly name: string
  readonly format: ListFormat
  /** Files by their names, the list itself first. Both parties are {@link parties}. */
  readonly files: Readonly<Record<string, string>>
  readonly list: string
  readonly publisher: string
  /** What the file says of its date; undefined where the layout has none. */
  readonly date: string | undefined
  /** What the layout can say; all of it where it is left out. */
  readonly lacks?: readonly ('weak' | 'births' | 'nationalities' | 'identifiers')[]
  /** Whether a file that ends between two entries can still be told from a whole one. */
  readonly endIsMarked: boolean
}

/** The two parties of every case; they are invented. */
export const parties = {
  person: {
    id: '7001',
    name: 'VORONTSEV, Pavel',
    alias: 'Pasha V',
    born: '1961',
    nationality: 'Ruritania',
    number: 'RU553311',
  },
  company: { id: '7002', name: 'Osterwick Shipping Company', alias: 'OWS Lines' },
  programme: 'RURITANIA',
} as const

/** A file in memory, in pieces that cut words and tags apart. */
export function fileOf(
  files: Readonly<Record<string, string>>,
  name = Object.keys(files)[0] ?? '',
  piece = 7,
): ListFile {
  const text = files[name] ?? ''
  return {
    name,
    beginning: text.slice(0, 4096),
    async *pieces() {
      for (let from = 0; from < text.length; from += piece) yield text.slice(from, from + piece)
    },
    beside: (other) => (other in files ? fileOf(files, other, piece) : undefined),
  }
}

export async function readAll(
  format: ListFormat,
  file: ListFile,
): Promise<{ entries: Listed[]; facts: ListFacts }> {
  const entries: Listed[] = []
  const reading = format.read(file)
  for (;;) {
    const step = await reading.next()
    if (step.done) return { entries, facts: step.value }
    entries.push(step.value)
  }
}

/** What every layout promises, run by each of them. */
export function describeList({
  name,
  format,
  files,
  list,
  publisher,
  date,
  lacks = [],
  endIsMarked,
}: ListCase): void {
  const [main = ''] = Object.keys(files)
  const text = files[main] ?? ''
  const withText = (changed: string): ListFile => fileOf({ ...files, [main]: changed })

  describe(`${name} keeps the contract of a list`, () => {
    it('knows its own file, and takes neither an article nor a web page for one', () => {
      expect(format.recognises(fileOf(files))).toBe(true)
      for (const beginning of [
        'NEW DELHI - India and Russia agreed.',
        '<html><body>Not found</body></html>',
        'a,b\n1,2\n',
      ])
        expect(format.recognises({ name: 'list.txt', beginning })).toBe(false)
    })

    it('says which list it is, of whom, and from when, or nothing of that', async () => {
      const { facts } = await readAll(format, fileOf(files))
      expect({ date: undefined, ...facts }).toEqual({ list, publisher, date })
    })

    it('gives each party with its names, its programme and what speaks for it', async () => {
      const { entries } = await readAll(format, fileOf(files))
      expect(entries).toHaveLength(2)
      const person = entries.find(({ kind }) => kind === 'person')
      const company = entries.find(({ kind }) => kind === 'organisation')
      expect(person?.id).toContain(parties.person.id)
      const words = (name = ''): readonly string[] =>
        name
          .toLowerCase()
          .match(/[a-z]+/g)
          ?.sort() ?? []
      expect(words(person?.names[0].text)).toEqual(['pavel', 'vorontsev'])
      expect(person?.programmes).toEqual([parties.programme])
      if (!lacks.includes('births')) expect(person?.births.join()).toContain(parties.person.born)
      if (!lacks.includes('nationalities'))
        expect(person?.nationalities).toEqual([parties.person.nationality])
      if (!lacks.includes('identifiers')) expect(person?.identifiers.join()).toContain(parties.person.number)
      expect(company?.names.map((known) => known.text)).toEqual([parties.company.name, parties.company.alias])
    })

    it('marks a weak alias as weak, and no other name', async () => {
      if (lacks.includes('weak')) return
      const { entries } = await readAll(format, fileOf(files))
      const weak = entries.flatMap(({ names }) => names.filter((known) => known.weak))
      expect(weak.map((known) => known.text)).toEqual([parties.person.alias])
    })

    it('refuses a file that was cut, wherever it was cut', async () => {
      const whole = await readAll(format, fileOf(files))
      const last = text.replaceAll('\u001a', '').trimEnd().replace(/-0-$/, '').length
      for (let end = 1; end < last; end += 3) {
        const read = await readAll(format, withText(text.slice(0, end))).catch((thrown: unknown) => thrown)
        if (read instanceof Error) expect(read).toBeInstanceOf(UserError)
        else if (endIsMarked) expect.fail(`it took the first ${end} of ${text.length} characters for a list`)
        else expect(read).not.toEqual(whole)
      }
    })

    it('gives the reason for a refusal as a sentence', async () => {
      const cut = withText(text.slice(0, Math.floor(text.length * 0.6)))
      await readAll(format, cut).catch((thrown: unknown) => {
        expect(String(thrown)).toMatch(/[A-Z].*\.$/)
      })
    })
  })
}
