import { z } from 'zod'
import type { Embedder } from '../../contracts/writer.ts'
import { connect, type Server } from './connect.ts'
import { visible } from './form.ts'

const answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(2) })),
  usage: z.object({ total_tokens: z.number() }).optional(),
})

/** Vectors of the same server; an answer that is not one of a like length for each text is none. */
export function createEmbedder(model: string, server: Server): Embedder {
  const openai = connect(server)
  const requestFor = (texts: readonly string[]) => ({
    model,
    // Servers refuse a text of nothing, and with it all that it came with.
    input: texts.map((text) => visible(text).trim() || '-'),
    encoding_format: 'float' as const,
  })
  return {
    name: model,
    request: requestFor,
    async embed(texts, signal) {
      const { data, usage } = answer.parse(await openai.embeddings.create(requestFor(texts), { signal }))
      const made = data.sort((a, b) => a.index - b.index).map(({ embedding }) => embedding)
      if (made.length !== texts.length || made.some(({ length }) => length !== made[0]?.length))
        throw new Error('the server answered with other than a vector for each text')
      return { made, tokens: usage?.total_tokens ?? Math.ceil(texts.join('').length / 4) }
    },
  }
}
