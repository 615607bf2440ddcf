import { z } from 'zod'
import { markSchema, publishedSchema } from '../model/article.ts'

/** An item as its feed has it: an article, or as much of one as the feed gives. */
export const itemSchema = z.object({
  /** What it is known by, the surest first. */
  keys: z.array(z.string()).min(1).readonly(),
  /** Of all that the feed says of it: another digest is another version. */
  digest: z.string(),
  /** Where it leads to. */
  url: z.string(),
  /** Whether that is a page of its own, which may be fetched for it. */
  hasPage: z.boolean(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  published: publishedSchema.optional(),
  /** The feed's own text, where it has any, and whether it is only a part. */
  text: z.string().optional(),
  captions: z.array(z.string()).readonly(),
  partial: z.boolean(),
  isSummary: z.literal(true).optional(),
  mark: markSchema.optional(),
})
export type Item = z.infer<typeof itemSchema>
