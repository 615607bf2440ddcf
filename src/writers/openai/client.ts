import { APIError } from 'openai'
import type { Made } from '../../contracts/writer.ts'
import { connect, type Server } from './connect.ts'
import type { Form, Message } from './form.ts'

/** What a server holds its model to: a schema, any JSON, or nothing. Each is tried where the one before is refused. */
const formats = ['json_schema', 'json_object', undefined] as const

function formatOf(type: (typeof formats)[number], { name, schema }: Form<unknown>) {
  if (type === 'json_schema')
    return { type, json_schema: { name, strict: true, schema: { ...schema } } } as const
  return type === undefined ? undefined : ({ type } as const)
}

/** An answer that is none; it bears nothing of the answer's text. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

interface Client {
  /** @throws where the server does not answer, or twice with what is no answer */
  ask<T>(messages: readonly Message[], form: Form<T>, signal: AbortSignal): Promise<Made<T>>
}

export function createClient(model: string, server: Server): Client {
  const openai = connect(server)
  let known = 0

  /** Asks in the strictest form that the server takes. */
  async function complete(
    messages: readonly Message[],
    form: Form<unknown>,
    signal: AbortSignal,
  ): Promise<Completed> {
    const format = formatOf(formats[known], form)
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
      return complete(messages, form, signal)
    }
  }

  return {
    async ask(messages, form, signal) {
      const first = await complete(messages, form, signal)
      const made = form.read(jsonIn(first.text))
      if (made) return { made, tokens: first.tokens }
      const again = await complete(
        [
          ...messages,
          { role: 'assistant', content: first.text.slice(0, longestRepeated) },
          { role: 'user', content: 'That is not JSON of the wanted form. Answer again, as that JSON alone.' },
        ],
        form,
        signal,
      )
      const tokens = first.tokens + again.tokens
      const repaired = form.read(jsonIn(again.text))
      if (repaired) return { made: repaired, tokens }
      throw new NoAnswer('the model answered twice with what is not JSON of the wanted form')
    },
  }
}

interface Completed {
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

/** The JSON in an answer, whatever stands around it ("```json"); undefined where there is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
