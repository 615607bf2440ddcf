import { deserialize, serialize } from 'node:v8'
import { create, insert, load, save, search } from '@orama/orama'
import MiniSearch from 'minisearch'

interface Row {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface RivalEngine {
  readonly add: (row: Row) => Promise<void>
  /** How many of the ten best were found. */
  readonly ask: (question: string) => Promise<number>
  readonly save: () => Promise<Uint8Array | string>
  readonly load: (bytes: Buffer) => Promise<void>
}

/** The manuals' own settings, with the text kept: an answer that cannot be quoted is none. */
export const engines: Readonly<Record<'minisearch' | 'orama', () => RivalEngine>> = {
  minisearch() {
    const options = { fields: ['title', 'text'], storeFields: ['title', 'text'] }
    let index = new MiniSearch<Row>(options)
    return {
      add: async (row) => index.add(row),
      ask: async (question) => index.search(question).slice(0, 10).length,
      save: async () => JSON.stringify(index),
      load: async (bytes) => {
        index = MiniSearch.loadJSON<Row>(bytes.toString('utf8'), options)
      },
    }
  },
  orama() {
    const index = create({ schema: { title: 'string', text: 'string' } as const, language: 'english' })
    return {
      add: async (row) => {
        await insert(index, row)
      },
      ask: async (term) => (await search(index, { term, limit: 10 })).hits.length,
      // Its JSON of 50,000 articles is longer than a string may be (512 MB); V8's own form is not.
      save: async () => serialize(save(index)),
      load: async (bytes) => load(index, deserialize(bytes)),
    }
  },
}
