import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { givenFirst } from '../reading/facts/references.ts'
import { readStories } from '../reading/facts/stories.ts'
import { type Reference, readBibtex } from '../reading/packed/bibtex.ts'

/** References with their abstracts, as BibTeX and BibLaTeX write them. */
export default defineFormat({
  endings: ['bib', 'bibtex'],
  parse(file) {
    const references = readBibtex(file.text())
    if (references.length === 0)
      throw new UserError(
        'There is no reference in this file. Export it again as BibTeX, with the abstracts.',
      )
    return readStories(
      references.map((reference, at) => ({
        fields: fieldsOf(reference),
        item: references.length > 1 ? at + 1 : undefined,
      })),
      'head',
      'reference',
    )
  },
})

/** Under the names that a reference has in other exports. */
function fieldsOf(reference: Reference): Readonly<Record<string, unknown>> {
  const { title, author, url, abstract, date, year, month, publisher, organization } = reference
  const paper =
    reference.journaltitle ?? reference.journal ?? reference.newspaper ?? reference.booktitle ?? undefined
  return {
    title,
    author: author?.split(/\s+and\s+/).map(givenFirst),
    'container-title': paper,
    publisher: publisher ?? organization,
    published: date ?? dayOf(year, month),
    url,
    abstract,
  }
}

/** A month stands as a number, a name, or "4 may". */
function dayOf(year?: string, month?: string): string | undefined {
  if (year === undefined || month === undefined) return year
  return /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}` : `${month} ${year}`
}
