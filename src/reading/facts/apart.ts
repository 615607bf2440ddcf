import { isOutlet } from '../boilerplate/byline.ts'
import { isNamedIn } from './address.ts'

/** "Otters breed in city canal | Reed Times": the headline, and the paper behind it. */
export function titleApart(
  title: string,
  url: string | undefined,
): { readonly title: string; readonly outlet?: string } {
  const [, headline, outlet = ''] = /^(.{10,}?)\s+(?:[|–—]|-)\s+([^|–—]{3,40})$/.exec(title) ?? []
  const isPaper = isOutlet(outlet) || (url !== undefined && isNamedIn(url, outlet))
  return headline !== undefined && isPaper ? { title: headline, outlet } : { title }
}
