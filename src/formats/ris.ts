import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { givenFirst } from '../reading/facts/references.ts'
import { readStories } from '../reading/facts/stories.ts'

/** The tags of RIS by what they say; the kind of a reference and its keywords give nothing that is kept. */
const tags: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  AU: 'author',
  A1: 'author',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  JA: 'container-title',
  PB: 'publisher',
  DA: 'published',
  PY: 'issued',
  Y1: 'issued',
  UR: 'url',
  AB: 'abstract',
  N2: 'abstract',
}

/** References with their abstracts, as databases and reference managers export them. */
export default defineFormat({
  endings: ['ris'],
  parse(file) {
    const records: Record<string, string[]>[] = []
    let last: string[] | undefined
    for (const line of file.text().split(/\r?\n/)) {
      const [, tag, words = ''] = /^\s*([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(line) ?? []
      const key = tags[tag ?? '']
      if (tag === 'TY') records.push({})
      const record = records.at(-1)
      if (tag === undefined) last?.push(line.trim())
      else if (key === undefined || record === undefined) last = undefined
      else {
        last = record[key] ??= []
        last.push(words.trim().replace(/\/+$/, ''))
      }
    }
    if (records.length === 0)
      throw new UserError('There is no reference in this file. Export it again as RIS, with the abstracts.')
    return readStories(
      records.map((fields, at) => ({
        fields: { ...fields, author: fields.author?.map(givenFirst), abstract: fields.abstract?.join(' ') },
        item: records.length > 1 ? at + 1 : undefined,
      })),
      'head',
      'reference',
    )
  },
})
