import { setTimeout } from 'node:timers/promises'
import { reason, Unreachable, UserError } from '../../model/errors.ts'
import { nodesOf, type Place } from '../../runtime/config.ts'

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean>>
  /** One value, or the JSON of a bulk's or of several searches' lines. */
  readonly body?: unknown
  readonly lines?: readonly string[]
  /** Answers besides the good ones that are no error here. */
  readonly accept?: readonly number[]
  /** Sent once and waited for: what came again while it is still being done would be done twice. */
  readonly isLong?: boolean
  /** What came of each part of a question that has several; where somebody was away for one, all are asked again. */
  readonly parts?: (body: unknown) => readonly Part[]
}

export interface Part {
  readonly status: number
  readonly error?: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** The nodes of one search cluster; a question goes to any that lives. */
export interface Cluster {
  /** Tried again while no node answers: every question must mean the same when it comes twice. @throws Unreachable */
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

/** Longer than a cluster takes to notice that a node is gone and to choose another first one. */
const patienceMs = 10_000
const pauseMs = 250

/** How long an answer is waited for, in milliseconds. */
interface Times {
  readonly answerMs: number
  /** For a long one, such as a batch of articles: a machine on which forty programs want to run took minutes. */
  readonly longMs: number
}
const usual: Times = { answerMs: 60_000, longMs: 300_000 }

/** By TLS, with certificates checked, where the addresses begin with https. */
export async function connect(settings: Place, { answerMs, longMs } = usual): Promise<Cluster> {
  // Every start looks at this member; its client alone takes a third of what a start loads.
  const { Client } = await import('@opensearch-project/opensearch')
  const { OPENSEARCH_URL = '', OPENSEARCH_USER: username, OPENSEARCH_PASSWORD: password } = settings
  const nodes = [...nodesOf(OPENSEARCH_URL)]
  const auth = username === undefined || password === undefined ? {} : { auth: { username, password } }
  const client = new Client({ nodes, ...auth, maxRetries: nodes.length, requestTimeout: answerMs })

  const once = async (question: Question): Promise<Answer> => {
    const { method, path, query, body, lines, accept = [], isLong = false } = question
    const { statusCode, body: answer } = await client.transport.request(
      {
        method,
        path,
        ...(query === undefined ? {} : { querystring: { ...query } }),
        ...(lines === undefined ? {} : { bulkBody: [...lines] }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      { ignore: [...accept], ...(isLong ? { requestTimeout: longMs, maxRetries: 0 } : {}) },
    )
    return { status: statusCode ?? 0, body: answer }
  }
  return {
    async ask(question) {
      let end = question.isLong ? undefined : performance.now() + patienceMs
      for (;;) {
        try {
          const answer = await once(question)
          if (!question.parts?.(answer.body).some(isPartAway)) return answer
        } catch (thrown) {
          if (question.isLong && nameOf(thrown) === tooLate) throw unreachable()
          if (!isAway(thrown)) throw explained(thrown)
        }
        end ??= performance.now() + patienceMs
        if (performance.now() + pauseMs > end) throw unreachable()
        await setTimeout(pauseMs)
      }
    },
    close: () => client.close(),
  }
}

/** What was asked for is not lost, and is done when the index is back. */
export const unreachable = (): Unreachable =>
  new Unreachable(
    'The index cannot be reached just now. Nothing that was promised is lost; try again in a moment.',
  )

/** 503: no first node is chosen, or a part of the index has no living copy; 429: too much at once. */
const awayStatuses = [429, 502, 503, 504]

/** What a node says of another one, or of a part of the index, that has gone just now: a 500 as a rule. */
const away =
  /"type":"(?:node_|\w*(?:transport|shard|closed|disconnected|block|cluster_manager))\w*_exception"/

/**
 * True for an answer, or one item's of many, that says that somebody is away for now: to ask again may help.
 * @param body as JSON
 */
export const saysAway = (status: number, body: string): boolean =>
  awayStatuses.includes(status) || (status >= 500 && away.test(body))

const isPartAway = ({ status, error }: Part): boolean =>
  error !== undefined && saysAway(status, JSON.stringify(error))

function bodyOf(thrown: unknown): string {
  return thrown instanceof Error && 'body' in thrown ? JSON.stringify(thrown.body) : ''
}

function statusOf(thrown: unknown): number {
  return thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 0
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '')
/** The client's, where no answer came in time. */
const tooLate = 'TimeoutError'

function isAway(thrown: unknown): boolean {
  if (/CERT|SELF_SIGNED|certificate/i.test(reason(thrown))) return false
  return (
    ['ConnectionError', 'NoLivingConnectionsError', tooLate].includes(nameOf(thrown)) ||
    saysAway(statusOf(thrown), bodyOf(thrown))
  )
}

function explained(thrown: unknown): unknown {
  if (statusOf(thrown) === 401 || statusOf(thrown) === 403)
    return new UserError(
      'The search refuses OPENSEARCH_USER or OPENSEARCH_PASSWORD, or the role may not use the index.',
    )
  if (/CERT|SELF_SIGNED|certificate/i.test(reason(thrown)))
    return new UserError(
      "The search's certificate is not trusted. Give its authority as NODE_EXTRA_CA_CERTS.",
    )
  return thrown
}
