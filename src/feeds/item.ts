import { z } from 'zod'

/** An item as its feed has it: an article, or as much of one as the feed gives. */
export const itemSchema = z.object({
  /** What it is known by, the surest first. */
  keys: z.array(z.string()).min(1).readonly(),
  /** Of all that the feed says of it: another digest is another version. */
  digest: z.string(),
  /** The page behind it; nothing where it has none of its own. */
  address: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  /** ISO 8601, cut to its precision. */
  published: z.string().optional(),
  /** The feed's own text, where it has any, and whether it is only a part. */
  text: z.string().optional(),
  partial: z.boolean(),
})
export type Item = z.infer<typeof itemSchema>
