import { printable } from '../runtime/printable.ts'

/** JSON of one line, or with an indent of several, whose strings hold no character raw that a terminal would obey. */
export const printedJson = (value: unknown, indent?: number): string =>
  `${printable(JSON.stringify(value, undefined, indent))}\n`
