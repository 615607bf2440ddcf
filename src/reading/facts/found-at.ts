import type { Published } from '../../model/article.ts'
import { readPublished } from '../dateline.ts'
import { addressDay, hostOf } from './address.ts'

/** What an article says itself; where it lay tells its outlet and its day where it does not. */
export function foundAt<
  T extends { readonly publisher?: string | undefined; readonly published?: Published | undefined },
>(article: T, url: string): T & { readonly url: string } {
  const day = addressDay(url)
  const told = day === undefined ? undefined : readPublished(day, 'address')
  return {
    ...article,
    url,
    publisher: article.publisher ?? hostOf(url),
    published: article.published ?? (told?.kind === 'date' ? told.published : undefined),
  }
}
