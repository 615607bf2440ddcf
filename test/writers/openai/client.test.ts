import { afterEach, describe, expect, it } from 'vitest'
import { NoAnswer } from '../../../src/contracts/writer.ts'
import { createClient } from '../../../src/writers/openai/client.ts'
import { sentences } from '../../../src/writers/openai/prompt.ts'
import {
  completes,
  type FakeModel,
  fails,
  type Script,
  type Sentence,
  startModel,
} from '../../fakes/model.ts'

let server: FakeModel | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const made: readonly Sentence[] = [
  { text: 'The mill closed.', quotes: [{ passage: 1, words: 'mill closed' }] },
]
const json = JSON.stringify({ sentences: made })
const messages = [
  { role: 'system', content: 'Answer.' },
  { role: 'user', content: JSON.stringify({ question: 'What closed?', passages: [] }) },
] as const

/** What comes of one question to a server that follows a script: the answer, or why there is none. */
async function ask(script: Script, again = 0) {
  server = await startModel(script)
  const client = createClient('scripted', { key: undefined, base: server.url })
  const once = () =>
    client.ask(messages, sentences, new AbortController().signal).catch((thrown: unknown) => {
      if (thrown instanceof NoAnswer) return { why: thrown.message, tokens: thrown.tokens }
      return { why: thrown instanceof Error && 'status' in thrown ? thrown.status : String(thrown) }
    })
  for (let n = 0; n < again; n++) await once()
  return once()
}

const requests = (): number => server?.bodies.length ?? 0

describe('An answer is read as servers of the protocol give it:', () => {
  it.each<readonly [string, Script]>([
    [
      'with thoughts beside it, as Ollama',
      (_, to) => completes(to, { message: { content: json, reasoning: 'Hm {' } }),
    ],
    [
      'with thoughts beside it, as llama.cpp and LM Studio',
      (_, to) => completes(to, { message: { content: json, reasoning_content: 'Hm {"a": 1}' } }),
    ],
    [
      'with thoughts before it, where no parser takes them out',
      (_, to) =>
        completes(to, { message: { content: `<think>A list, {"sentences": []}?</think>\n${json}` } }),
    ],
    ['with words before it', () => `I take {this} form: ${json}`],
    [
      'as the thoughts themselves, as vLLM',
      (_, to) => completes(to, { message: { content: null, reasoning: json } }),
    ],
    [
      'in parts, as Mistral',
      (_, to) =>
        completes(to, {
          message: {
            content: [
              { type: 'thinking', thinking: [] },
              { type: 'text', text: json },
            ],
          },
        }),
    ],
    [
      'whole, though at the limit of its tokens',
      (_, to) => completes(to, { message: { content: json }, finish_reason: 'length' }),
    ],
  ])('%s', async (_, script) => {
    expect(await ask(script)).toEqual({ made, tokens: 120 })
    expect(requests()).toBe(1)
  })

  it.each<readonly [string, object]>([
    ['counts no tokens', {}],
    ['counts none of them', { usage: null }],
    ['counts nought', { usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 } }],
    ['counts in words', { usage: 'many' }],
  ])('where it %s they are estimated', async (_, beside) => {
    const answer = await ask((_, to) => completes(to, { message: { content: json } }, beside))
    const characters = messages.reduce((sum, { content }) => sum + content.length, 0)
    expect(answer.tokens).toBe(Math.ceil(characters / 4) + Math.ceil(json.length / 4))
  })

  it('by the sum where a server gives no total', async () => {
    const usage = { prompt_tokens: 70, completion_tokens: 7 }
    expect((await ask((_, to) => completes(to, { message: { content: json } }, { usage }))).tokens).toBe(77)
  })
})

describe('What is no answer ends at once, with its tokens counted, where asking again would bring the same:', () => {
  it.each<readonly [string, Script, string]>([
    [
      'cut off while it thought',
      (_, to) => completes(to, { message: { content: '', reasoning: 'Well, {' }, finish_reason: 'length' }),
      'cut off at a limit of tokens',
    ],
    [
      'a refusal',
      (_, to) => completes(to, { message: { content: null, refusal: 'I cannot help with that.' } }),
      'refused',
    ],
    ['a refusal in words', () => 'I’m sorry, but I can’t help with that request.', 'refused'],
    [
      'a filter’s',
      (_, to) => completes(to, { message: { content: '' }, finish_reason: 'content_filter' }),
      'refused',
    ],
  ])('%s', async (_, script, why) => {
    expect(await ask(script)).toEqual({ why, tokens: 120 })
    expect(requests()).toBe(1)
  })

  it('an error that comes with status 200, as LM Studio gives one for an address that it does not know', async () => {
    const script: Script = (_, to) => {
      to.setHeader('content-type', 'application/json')
      to.end('{"error":"Unexpected endpoint or method. (POST /chat/completions)"}')
      return undefined
    }
    expect(await ask(script)).toMatchObject({ why: 'not a completion' })
    expect(requests()).toBe(1)
  })

  it('a line that is cut', async () => {
    const script: Script = (_, to) => {
      to.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' })
      to.write('{"choices": [{"mess', () => to.destroy())
      return undefined
    }
    const { why, tokens } = { tokens: 0, why: '', ...(await ask(script)) }
    expect(why).toBe('the answer broke off')
    expect(tokens).toBeGreaterThan(0)
  })
})

describe('What may be mended is asked for once more, and both are counted:', () => {
  const call = { role: 'assistant', content: null, tool_calls: [{ id: '1', type: 'function', function: {} }] }

  it.each<readonly [string, Script]>([
    [
      'a call of a tool that there is none of',
      (_, to) => completes(to, { message: call, finish_reason: 'tool_calls' }),
    ],
    ['nothing', () => ''],
    ['other JSON', () => '{"answer": "The mill."}'],
    ['prose', () => 'The mill closed.'],
  ])('%s', async (_, script) => {
    expect(await ask(script)).toEqual({ why: 'not JSON of the wanted form', tokens: 240 })
    expect(requests()).toBe(2)
    const [, second = ''] = server?.bodies ?? []
    // Templates of chats want the roles to take turns.
    expect(second).not.toMatch(/"role":"user"[^}]*\},\{"role":"user"/)
  })

  it('with the first one’s tokens where the second does not come', async () => {
    const script: Script = ({ before }, to) => (before === 0 ? 'Well.' : fails(to, 400))
    expect(await ask(script)).toEqual({ why: 'no second answer', tokens: 120 })
  })
})

describe('A form of answer', () => {
  it('that a server refuses gives way to a looser one, which is remembered once it was taken', async () => {
    const lmStudio: Script = ({ format }, to) => {
      if (format === undefined) return made
      to.writeHead(400, { 'content-type': 'application/json' })
      to.end(`{"error":"'response_format.type' must be 'text'"}`)
      return undefined
    }
    expect(await ask(lmStudio, 1)).toEqual({ made, tokens: 120 })
    expect(server?.heard.map(({ format }) => format)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ])
  })

  it('is kept where it was the question that was refused, as one that is too long', async () => {
    const script: Script = ({ before }, to) => (before < 3 ? fails(to, 400) : made)
    expect(await ask(script, 1)).toEqual({ made, tokens: 120 })
    expect(server?.heard.at(-1)?.format).toBe('json_schema')
  })
})

describe('A server that cannot answer now is asked', () => {
  it.each<readonly [string, number, Readonly<Record<string, string>>, number]>([
    ['once more where it says nothing of when', 429, {}, 2],
    ['once more where it may be soon', 429, { 'retry-after': '0' }, 2],
    ['no more where it is to be later', 429, { 'retry-after': '30' }, 1],
    ['no more where it is to be at a later time', 503, { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }, 1],
    ['once more while it loads its model, as llama.cpp', 503, {}, 2],
    ['no more where the key is wrong', 401, {}, 1],
    ['no more where there is no such model', 404, {}, 1],
  ])('%s', async (_, status, headers, times) => {
    expect(await ask((_, to) => fails(to, status, headers))).toEqual({ why: status })
    expect(requests()).toBe(times)
  })
})
