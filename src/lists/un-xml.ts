import { defineList } from '../contracts/list.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { childrenOf, type Element, readElements, textAt } from '../screening/files/xml.ts'

const root = 'CONSOLIDATED_LIST'
const names = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

/** The United Nations Security Council's consolidated list. */
export default defineList({
  title: 'UN Security Council XML (consolidated.xml)',
  recognises: ({ beginning }) => beginning.includes(`<${root}`),
  async *read(file) {
    let date: string | undefined
    for await (const element of readElements(file.pieces(), new Set(['INDIVIDUAL', 'ENTITY']))) {
      if (element.name === root) date = element.attributes.dateGenerated?.slice(0, 10)
      else yield entryOf(element)
    }
    return { list: 'UN Security Council', publisher: 'United Nations', date }
  },
})

function entryOf(element: Element): Listed {
  const kind = element.name === 'INDIVIDUAL' ? 'person' : 'organisation'
  const text = (name: string): string => textAt(element, name)
  const main: ListedName = { text: names.map(text).filter(given).join(' ') }
  const original = text('NAME_ORIGINAL_SCRIPT')
  return {
    id: text('REFERENCE_NUMBER') || text('DATAID'),
    kind,
    names: [
      main,
      ...childrenOf(element, `${element.name}_ALIAS`).flatMap(aliasOf),
      ...(original ? [{ text: original }] : []),
    ],
    programmes: [text('UN_LIST_TYPE')].filter(given),
    births: childrenOf(element, 'INDIVIDUAL_DATE_OF_BIRTH').map(birthOf).filter(given),
    nationalities: childrenOf(element, 'NATIONALITY').flatMap((nationality) =>
      childrenOf(nationality, 'VALUE')
        .map((value) => value.text.trim())
        .filter(given),
    ),
    identifiers: childrenOf(element, 'INDIVIDUAL_DOCUMENT')
      .map((document) =>
        [textAt(document, 'TYPE_OF_DOCUMENT'), textAt(document, 'NUMBER')].filter(given).join(' '),
      )
      .filter(given),
    listedOn: text('LISTED_ON') || undefined,
    remarks: text('COMMENTS1') || undefined,
  }
}

function aliasOf(element: Element): readonly ListedName[] {
  const quality = textAt(element, 'QUALITY')
  const text = textAt(element, 'ALIAS_NAME')
  if (text === '') return []
  return [
    {
      text,
      ...(/^low$/i.test(quality) ? { weak: true } : {}),
      ...(/^f\.?k\.?a\.?$/i.test(quality) ? { former: true } : {}),
    },
  ]
}

function birthOf(element: Element): string {
  const [from, to] = [textAt(element, 'FROM_YEAR'), textAt(element, 'TO_YEAR')]
  const date = textAt(element, 'DATE') || textAt(element, 'YEAR') || [from, to].filter(given).join(' to ')
  return /approx/i.test(textAt(element, 'TYPE_OF_DATE')) && date !== '' ? `circa ${date}` : date
}

const given = (text: string): boolean => text !== ''
