import { defineList } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { childrenOf, type Element, readElements, textAt } from '../screening/files/xml.ts'

/** The European Union's consolidated list of financial sanctions, format 1.1. */
export default defineList({
  title: 'EU consolidated XML (xmlFullSanctionsList_1_1)',
  recognises: ({ beginning }) => /<export\b[^>]*(?:eu\.europa\.ec|generationDate)/.test(beginning),
  async *read(file) {
    let date: string | undefined
    for await (const element of readElements(file.pieces(), new Set(['sanctionEntity']))) {
      if (element.name === 'export') date = element.attributes.generationDate?.slice(0, 10)
      else yield entryOf(element)
    }
    return { list: 'EU consolidated', publisher: 'European Union', date }
  },
})

function entryOf(element: Element): Listed {
  const { euReferenceNumber, logicalId, designationDate } = element.attributes
  const id = euReferenceNumber || logicalId
  const [main, ...others] = childrenOf(element, 'nameAlias').flatMap(nameOf)
  if (!id || !main)
    throw new UserError('An entry of the list has no number or no name. Fetch the file again.')
  return {
    id,
    kind: kindOf(childrenOf(element, 'subjectType')[0]?.attributes.code),
    names: [main, ...others],
    programmes: unique(
      childrenOf(element, 'regulation').flatMap(({ attributes }) => attributes.programme || []),
    ),
    births: unique(childrenOf(element, 'birthdate').map(birthOf)),
    nationalities: unique(
      childrenOf(element, 'citizenship').flatMap(
        ({ attributes }) => attributes.countryDescription || attributes.countryIso2Code || [],
      ),
    ),
    identifiers: unique(
      childrenOf(element, 'identification').flatMap(({ attributes: { number, identificationTypeCode } }) =>
        number ? [identificationTypeCode, number].filter(Boolean).join(' ') : [],
      ),
    ),
    listedOn: designationDate || undefined,
    remarks: textAt(element, 'remark') || undefined,
  }
}

function nameOf({ attributes: { wholeName, firstName, lastName, strong } }: Element): readonly ListedName[] {
  const text = wholeName?.trim() || [firstName, lastName].filter(Boolean).join(' ')
  if (!text) return []
  return [{ text, ...(strong === 'false' ? { weak: true } : {}) }]
}

function kindOf(code: string | undefined): Listed['kind'] {
  if (code === 'person') return 'person'
  return code === 'enterprise' ? 'organisation' : 'other'
}

function birthOf({ attributes: { birthdate, year, circa } }: Element): string {
  const date = birthdate || year || ''
  return circa === 'true' && date !== '' ? `circa ${date}` : date
}

const unique = (list: readonly string[]): string[] => [...new Set(list.filter((text) => text !== ''))]
