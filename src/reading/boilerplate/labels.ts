import { z } from 'zod'
import type { Markup } from './markup.ts'

/** What schema.org's JSON-LD in a page says of its article. */
export interface Labels {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly date?: string | undefined
  readonly partial: boolean
}

const text = z.string().trim().min(1).optional().catch(undefined)
const named = z
  .union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])
  .optional()
  .catch(undefined)
const story = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: text,
  publisher: named,
  author: z
    .union([z.array(named), named])
    .optional()
    .catch(undefined),
  datePublished: text,
  url: text,
  isAccessibleForFree: z.unknown().optional(),
})

const types = /^(?:\w*NewsArticle|Article|BlogPosting|Report\w*)$/

/** The first news article among the page's JSON-LD; a broken script is passed over, since the meta tags remain. */
export function readLabels(page: Markup): Labels {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of items(script.textContent ?? '')) {
      const found = story.safeParse(item)
      if (!found.success || ![found.data['@type']].flat().some((type) => types.test(type))) continue
      const { headline, publisher, author, datePublished, url, isAccessibleForFree } = found.data
      const byline =
        [author]
          .flat()
          .filter((name) => name !== undefined)
          .join(', ') || undefined
      const partial = isAccessibleForFree === false || /^false$/i.test(String(isAccessibleForFree))
      return { title: headline && unescaped(headline), publisher, byline, url, date: datePublished, partial }
    }
  }
  return { partial: false }
}

function items(json: string): readonly unknown[] {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return []
  }
  const graph = z.looseObject({ '@graph': z.array(z.unknown()) })
  return [read].flat().flatMap((item) => {
    const found = graph.safeParse(item)
    return found.success ? found.data['@graph'] : [item]
  })
}

/** Content systems often escape the headline once too often. */
function unescaped(headline: string): string {
  return headline
    .replace(/&(?:#0?39|apos);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&#8217;|&rsquo;/g, '’')
    .replace(/&#8216;|&lsquo;/g, '‘')
    .replace(/&amp;/g, '&')
}
