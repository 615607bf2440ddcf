import { dayPattern } from './days.ts'

/** What stands before the first sentence of wire copy: "NEW DELHI, Dec 6 (Reuters) - ". */
export interface Place {
  readonly date: string | undefined
  readonly agency: string | undefined
}

const opening =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:,\s*\p{Lu}[\p{L} .]{1,20})?|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?:,\s*(?<date>[^()–—]{3,24}?))?\s*(?:\((?<agency>[^()]{2,30})\))?\s*(?:--|[–—-]|:)\s/u

/** The dateline of a paragraph, or undefined where it begins as any other. */
export function readPlace(paragraph: string): Place | undefined {
  const groups = opening.exec(paragraph)?.groups
  if (groups === undefined) return undefined
  const date = groups.date?.trim()
  const dated = date !== undefined && new RegExp(dayPattern.source, 'i').test(date)
  const agency = groups.agency?.trim()
  if (!dated && agency === undefined) return undefined
  return {
    date: dated ? date : undefined,
    agency: agency === undefined || /\d/.test(agency) ? undefined : agency,
  }
}
