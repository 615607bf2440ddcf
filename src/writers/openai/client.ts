import OpenAI, { APIError } from 'openai'
import type { Drafted } from '../../contracts/writer.ts'
import { limited } from './limited.ts'
import { answerSchema, type Message, schema } from './prompt.ts'

/** What a server holds its model to: a schema, any JSON, or nothing. Each is tried where the one before is refused. */
const formats = [
  { type: 'json_schema', json_schema: { name: 'sentences', strict: true, schema } },
  { type: 'json_object' },
  undefined,
] as const

/** An answer that is none; it bears nothing of the answer's text. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

interface Client {
  /** @throws where the server does not answer, or twice with what is no answer */
  draft(messages: readonly Message[], signal: AbortSignal): Promise<Drafted>
}

/** @param parts.base the server's address; OpenAI's own where none is given */
export function createClient(parts: {
  readonly key: string | undefined
  readonly base: string | undefined
  readonly model: string
}): Client {
  const { key = 'none', base, model } = parts
  const openai = new OpenAI({
    apiKey: key,
    baseURL: base ?? 'https://api.openai.com/v1',
    // Nothing of the environment but what the settings name.
    organization: null,
    project: null,
    maxRetries: 1,
    logLevel: 'off',
    fetch: limited,
  })
  let known = 0

  /** Asks in the strictest form that the server takes. */
  async function ask(messages: readonly Message[], signal: AbortSignal): Promise<Asked> {
    const format = formats[known]
    try {
      const completion = await openai.chat.completions.create(
        { model, messages: [...messages], ...(format ? { response_format: format } : {}) },
        { signal },
      )
      const text = completion.choices?.[0]?.message?.content ?? ''
      return { text, tokens: completion.usage?.total_tokens ?? estimate(messages, text) }
    } catch (thrown) {
      if (!isOfFormat(thrown) || known + 1 >= formats.length) throw thrown
      known++
      return ask(messages, signal)
    }
  }

  return {
    async draft(messages, signal) {
      const first = await ask(messages, signal)
      const read = draftsIn(first.text)
      if (read) return { drafts: read, tokens: first.tokens }
      const again = await ask(
        [
          ...messages,
          { role: 'assistant', content: first.text.slice(0, longestRepeated) },
          { role: 'user', content: 'That is not JSON of the wanted form. Answer again, as that JSON alone.' },
        ],
        signal,
      )
      const tokens = first.tokens + again.tokens
      const repaired = draftsIn(again.text)
      if (repaired) return { drafts: repaired, tokens }
      throw new NoAnswer('the model answered twice with what is not JSON of the wanted form')
    },
  }
}

interface Asked {
  readonly text: string
  readonly tokens: number
}

const longestRepeated = 4_000

/** A server that does not know a form of answer says 400 or 422, whatever its words. */
const isOfFormat = (thrown: unknown): boolean =>
  thrown instanceof APIError && (thrown.status === 400 || thrown.status === 422)

/** Four characters are about a token. */
const estimate = (messages: readonly Message[], text: string): number =>
  Math.ceil((messages.reduce((sum, { content }) => sum + content.length, 0) + text.length) / 4)

/** The sentences in an answer, whatever stands around its JSON ("```json"); undefined where there are none. */
function draftsIn(text: string): Drafted['drafts'] | undefined {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  try {
    return answerSchema.parse(JSON.parse(json)).sentences
  } catch {
    return undefined
  }
}
