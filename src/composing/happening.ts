import type { Dated } from '../model/finding.ts'

const happening =
  /^\s+(?:\p{Lu}[\p{L}.]*\s+)?(?:presidential\s+|general\s+|midterm\s+)?(elections?|referendum|war|crisis|pandemic|games|olympics|attacks?|invasion|annexation|earthquake|floods?|massacre|coup|revolution)\b/iu

/** "The 2016 elections", "the 1971 war": what the date is the name of, where it dates nothing else; or nothing. */
export function happeningNamed(text: string, { end }: Dated): string | undefined {
  return happening.exec(text.slice(end, end + 60))?.[1]
}
