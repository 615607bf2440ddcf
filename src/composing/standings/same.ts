import { oneOf, pattern } from '../../language/pattern.ts'
import { countryOf } from '../../language/places.ts'
import { samePerson } from '../../language/same-person.ts'
import type { Field } from '../../model/field.ts'
import type { Sanction } from '../../model/finding.ts'
import { partiesIn } from '../../reading/sanctions/parties.ts'

/** A name at the end of words, which offices and firms may stand before: "Harwick FC owner Dan Roe", "Roe". */
const nameAtEnd = pattern(
  'u',
)`(?:^|(?<=\s))\p{Lu}[\p{L}’'-]*(?:\s(?:${oneOf`al, bin, de, der, la, van, von`}|\p{Lu}[\p{L}’'-]*))*$`
const offices = pattern(
  'u',
)`^(?:${oneOf`President, Minister, Prime Minister, Foreign Minister, Chancellor, King, Prince, Governor, Senator,
  Secretary, General, Sir, Lord, Dr, Mr, Mrs, Ms`}\s)+`

/** Several parties are no one name, and "Korea" is not the end of "North Korea". */
function nameOf(words: string): string {
  const name = words.includes(', ') ? '' : (nameAtEnd.exec(words)?.[0] ?? '').replace(offices, '')
  return countryOf(name) === undefined && partiesIn(name, 0, name.length).length === 0 ? name : ''
}

/**
 * Findings with one name for each party that articles call in several ways: "Harwick FC owner Dan Roe" and
 * "Roe" are both "Roe", which stands in what every article says; a form that all have stays as it is.
 */
export function withOneName<T extends { readonly sanction: Sanction }>(
  findings: readonly T[],
  part: 'imposer' | 'target',
): (finding: T, field: Field) => Field {
  const forms = [...new Set(findings.map(({ sanction }) => sanction[part].text))]
  const shown = new Map(
    forms.flatMap((form): readonly (readonly [string, string])[] => {
      const name = nameOf(form)
      const same = name === '' ? [] : forms.filter((other) => isSame(nameOf(other), name))
      const names = same.map(nameOf).sort((a, b) => a.length - b.length)
      return same.length > 1 && names[0] !== undefined ? [[form, names[0]]] : []
    }),
  )
  return ({ sanction }, field) => {
    // Who is told with others beside him is told so.
    const name = field.text === sanction[part].text ? shown.get(field.text) : undefined
    return name === undefined ? field : { ...field, text: name }
  }
}

/** Whether words name somebody whom one of some words name, in any of the ways in which articles call him. */
export function sameName(forms: readonly string[]): (words: string) => boolean {
  const names = forms.map(nameOf).filter((name) => name !== '')
  return (words) => names.some((name) => isSame(nameOf(words), name))
}

const isSame = (other: string, name: string): boolean => other !== '' && samePerson(other, name)
