import { z } from 'zod'
import { lineOf } from '../facts/words.ts'
import type { Markup } from './markup.ts'

/** What schema.org's JSON-LD in a page says of its article. */
export interface Labels {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly date?: string | undefined
  readonly changed?: string | undefined
  readonly body?: string | undefined
  readonly partial: boolean
}

const text = z.string().trim().min(1).optional().catch(undefined)
const person = z.union([
  z.string(),
  z
    .looseObject({ name: z.union([z.string(), z.array(z.string()).transform((all) => all.join(', '))]) })
    .transform(({ name }) => name),
  z.looseObject({ '@id': z.string() }).transform((one) => ({ id: one['@id'] })),
])
const named = z
  .union([z.array(person.optional().catch(undefined)), person])
  .optional()
  .catch(undefined)
const story = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: text,
  name: text,
  publisher: named,
  sourceOrganization: named,
  author: named,
  creator: named,
  datePublished: text,
  dateCreated: text,
  dateModified: text,
  url: text,
  articleBody: text,
  isAccessibleForFree: z.unknown().optional(),
})
const node = z.looseObject({ '@id': z.string(), name: z.string() })

const types =
  /^(?:\w*NewsArticle|Article|BlogPosting|Report\w*|SocialMediaPosting|LiveBlogPosting|\w+Article)$/

/** The first news article among the page's JSON-LD; a broken script is passed over, since the meta tags remain. */
export function readLabels(page: Markup): Labels {
  const all: unknown[] = []
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (all.length > 2000) break
    all.push(...items(script.textContent ?? ''))
  }
  const names = new Map(
    all.flatMap((item) => {
      const found = node.safeParse(item)
      return found.success ? [[found.data['@id'], found.data.name] as const] : []
    }),
  )
  const namesOf = (value: z.infer<typeof named>): string | undefined =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'object' ? (names.get(one.id) ?? []) : (one ?? [])))
      .join(', ') || undefined
  const stories = all.flatMap((item) => story.safeParse(item).data ?? [])
  const isOf = ({ '@type': type }: z.infer<typeof story>, kind: RegExp): boolean =>
    [type].flat().some((one) => kind.test(one))
  const found =
    stories.find((one) => isOf(one, types)) ??
    stories.find((one) => isOf(one, /WebPage$/) && one.headline !== undefined)
  if (found === undefined) return { partial: false }
  const title = found.headline ?? found.name
  return {
    title: title && lineOf(title),
    publisher: namesOf(found.publisher) ?? namesOf(found.sourceOrganization),
    byline: namesOf(found.author) ?? namesOf(found.creator),
    url: found.url,
    date: found.datePublished ?? found.dateCreated,
    changed: found.dateModified,
    body: found.articleBody,
    partial: found.isAccessibleForFree === false || /^false$/i.test(String(found.isAccessibleForFree)),
  }
}

const graph = z.looseObject({ '@graph': z.array(z.unknown()) })
const wrapped = z.looseObject({ mainEntity: z.looseObject({}) })

function items(json: string): readonly unknown[] {
  return [parse(json)].flat().flatMap((item) => {
    const found = graph.safeParse(item)
    if (found.success) return found.data['@graph']
    const inner = wrapped.safeParse(item)
    return inner.success ? [item, inner.data.mainEntity] : [item]
  })
}

/** Many stand in CDATA or a comment, hold bare line breaks, or end in a semicolon. */
function parse(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '')
    .replace(/;\s*$/, '')
  for (const words of [bare, bare.replace(/(?!\u007F)\p{Cc}/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(words)
    } catch {
      // What is not JSON as it stands may be so once it is mended.
    }
  }
  return undefined
}
