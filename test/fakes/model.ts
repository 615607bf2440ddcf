import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Store } from '../../src/contracts/store.ts'
import { createConsent } from '../../src/desk/consent.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'

/** What a request asked, as far as a scripted model looks at it. */
export interface Asked {
  readonly model: string
  readonly system: string
  readonly question: string
  /** The kind of answer that a plan said is wanted. */
  readonly kind: string | undefined
  /** Texts of the passages, the first is number 1. */
  readonly passages: readonly string[]
  /** `json_schema`, `json_object` or nothing. */
  readonly format: string | undefined
  /** How often something was asked before. */
  readonly before: number
}

export interface Sentence {
  readonly text: string
  readonly quotes: readonly { readonly passage: number; readonly words: string }[]
}

/** What a scripted model does: sentences, or a fault of its own on the response. */
export type Script = (asked: Asked, response: ServerResponse) => readonly Sentence[] | string | undefined

/** What a request for a plan asked. */
export interface AskedPlan {
  readonly question: string
  readonly before?: string | undefined
}

/** What a scripted model plans: the JSON of a plan, text, or a fault of its own on the response. */
export type PlanScript = (asked: AskedPlan, response: ServerResponse) => object | string | undefined

/** No other words, and no filter. */
export const planning: PlanScript = () => ({ searches: [] })

/** What becomes of texts that vectors are asked for: the vectors, text, or a fault of its own on the response. */
export type VectorScript = (
  texts: readonly string[],
  response: ServerResponse,
) => readonly unknown[] | string | undefined

/** Texts with many words in common are near each other. */
export const counting = (texts: readonly string[]): readonly (readonly number[])[] =>
  texts.map((text) => {
    const vector = Array.from({ length: 64 }, () => 0.01)
    for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
      const at = [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 64, 7)
      vector[at] = (vector[at] ?? 0) + 1
    }
    return vector
  })

export interface FakeModel {
  /** What OPENAI_BASE_URL is set to. */
  readonly url: string
  /** All requests for sentences so far. */
  readonly heard: readonly Asked[]
  /** All requests for plans so far. */
  readonly planned: readonly AskedPlan[]
  /** The texts of all requests for vectors so far. */
  readonly embedded: readonly (readonly string[])[]
  /** The bodies as they came. */
  readonly bodies: readonly string[]
  close(): Promise<void>
}

/** The settings under which a desk asks it. */
export const settingsFor = ({ url }: Pick<FakeModel, 'url'>) => ({
  OPENAI_API_KEY: 'sk-secret-key-of-the-test',
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: 'scripted',
})

/** A workspace or server has it turned on from now on. */
export const turnOn = (store: Store, platform: string, team: string): Promise<void> =>
  createConsent(store, 'scripted', []).give(terminalAsker, { platform, team })

const bodySchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
})
const embeddingSchema = z.object({ model: z.string(), input: z.array(z.string()) })
const planSchema = z.object({ question: z.string(), before: z.string().optional() })
const taskSchema = z.object({
  question: z.string(),
  kind: z.string().optional(),
  passages: z.array(z.object({ passage: z.number(), text: z.string() })),
})

/** A server on loopback that speaks OpenAI's protocol; sentences of the script are answered as a completion. */
export async function startModel(
  script: Script,
  plan: PlanScript = planning,
  vectors: VectorScript = counting,
): Promise<FakeModel> {
  const heard: Asked[] = []
  const planned: AskedPlan[] = []
  const embedded: (readonly string[])[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    bodies.push(text)
    if (request.url?.endsWith('/embeddings')) {
      const { input } = embeddingSchema.parse(JSON.parse(text))
      embedded.push(input)
      const made = vectors(input, response)
      if (made !== undefined) embeddings(response, made)
      return
    }
    const { model, messages, response_format } = bodySchema.parse(JSON.parse(text))
    const contentOf = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
    const content: unknown = JSON.parse(contentOf('user'))
    const task = taskSchema.safeParse(content).data
    if (!task) {
      const wish = planSchema.parse(content)
      planned.push(wish)
      const made = plan(wish, response)
      if (made !== undefined) completion(response, typeof made === 'string' ? made : JSON.stringify(made))
      return
    }
    const { question, kind, passages } = task
    const asked = {
      model,
      system: contentOf('system'),
      question,
      kind,
      passages: passages.map((one) => one.text),
      format: response_format?.type,
      before: heard.length,
    }
    heard.push(asked)
    const made = script(asked, response)
    if (made !== undefined)
      completion(response, typeof made === 'string' ? made : JSON.stringify({ sentences: made }))
  }
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/v1`,
    heard,
    planned,
    embedded,
    bodies,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => {
        server.close(done)
      })
    },
  }
}

/** Answers with vectors, 10 tokens each; a text is answered as it is. */
function embeddings(response: ServerResponse, made: readonly unknown[] | string): void {
  response.setHeader('content-type', 'application/json')
  if (typeof made === 'string') return void response.end(made)
  const data = made.map((embedding, index) => ({ object: 'embedding', index, embedding }))
  const usage = { prompt_tokens: 10 * made.length, total_tokens: 10 * made.length }
  response.end(JSON.stringify({ object: 'list', model: 'vectors', data, usage }))
}

/** Answers with a text as a model's whole completion, of 120 tokens. */
const completion = (response: ServerResponse, content: string): void =>
  void completes(response, { message: { role: 'assistant', content } })

/** Answers as a server of the protocol does, with what is its own in the choice and beside it. */
export function completes(
  response: ServerResponse,
  choice: { readonly message: object; readonly finish_reason?: string },
  beside: object = { usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } },
): undefined {
  response.setHeader('content-type', 'application/json')
  const base = { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'scripted' }
  response.end(
    JSON.stringify({ ...base, choices: [{ index: 0, finish_reason: 'stop', ...choice }], ...beside }),
  )
}

/** A status with an error as OpenAI words it. */
export function fails(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): undefined {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message: 'it failed', type: 'error', code: null } }))
}

/** Sentences that say each passage's first sentence as it stands: all true. */
export const copying: Script = ({ passages }) =>
  passages.slice(0, 6).map((text, at) => ({ text, quotes: [{ passage: at + 1, words: text }] }))
