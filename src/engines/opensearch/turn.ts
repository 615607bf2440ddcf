import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { z } from 'zod'
import { Unreachable } from '../../model/errors.ts'
import type { Library } from './library.ts'

/** What a change comes to: the JSON of a bulk's lines, and what the index's state is afterwards. */
export interface Outcome {
  readonly lines: readonly string[]
  readonly last?: number | undefined
  /** The version of what is found whose findings are kept from now on: all others are forgotten first. */
  readonly findingsVersion?: number | undefined
}

const written = z.object({
  owner: z.string(),
  /** Once it is known: packed. */
  outcome: z.string().optional(),
})
const stored = z.object({ _source: written, _seq_no: z.number(), _primary_term: z.number() })
type Turn = Pick<z.infer<typeof stored>, '_seq_no' | '_primary_term'>

const afterwards = z.object({ last: z.number().optional(), findingsVersion: z.number().optional() })
const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** A sixth of its size, as it is written down on every node that has a copy, and most of it twice. */
async function pack({ lines, ...after }: Outcome): Promise<string> {
  return (await deflate([JSON.stringify(after), ...lines].join('\n'), { level: 1 })).toString('base64')
}

async function unpack(packed: string): Promise<Outcome> {
  const [after = '', ...lines] = (await inflate(Buffer.from(packed, 'base64'))).toString().split('\n')
  return { lines, ...afterwards.parse(JSON.parse(after)) }
}

const conflict = 409
const missing = 404
const pauseMs = 20
/** Those whose change this process could not carry out whole: it need not wait to take them over. */
const givenUp = new Set<string>()
/** Whoever is not heard of for so long, in milliseconds, is taken for dead. */
const silentMs = 60_000
/** How often a process that carries out a change is heard of while it is not: two may be lost. */
const beatsInSilence = 3

/**
 * One change after the other, each whole or absent, in any number of processes: what a change comes to is written down
 * before it is carried out, and where its process dies the next one carries it out. While it is carried out it is written
 * down again and again, so that a process that waits for a busy cluster is not taken for dead.
 * @param longestMs after how long a silence a process is taken for dead
 */
export async function inTurn(
  library: Pick<Library, 'cluster' | 'generation'>,
  plan: () => Promise<Outcome>,
  carryOut: (outcome: Outcome) => Promise<void>,
  longestMs = silentMs,
): Promise<void> {
  const { cluster, generation } = library
  // What another version wrote down of its own generation is nothing for this one to carry out.
  const path = `/${generation.state}/_doc/change-${generation.name}`
  const claim = async (body: z.infer<typeof written>, before?: Turn): Promise<Turn | undefined> => {
    const query =
      before === undefined
        ? { op_type: 'create' }
        : { if_seq_no: before._seq_no, if_primary_term: before._primary_term }
    const { status, body: answer } = await cluster.ask({
      method: 'PUT',
      path,
      query,
      body,
      accept: [conflict],
    })
    return status === conflict
      ? undefined
      : z.object({ _seq_no: z.number(), _primary_term: z.number() }).parse(answer)
  }
  const look = async () => {
    const { status, body } = await cluster.ask({ method: 'GET', path, accept: [missing] })
    return status === missing ? undefined : stored.parse(body)
  }
  const leave = async (turn: Turn): Promise<void> => {
    const query = { if_seq_no: turn._seq_no, if_primary_term: turn._primary_term }
    await cluster.ask({ method: 'DELETE', path, query, accept: [conflict, missing] })
  }

  const owner = randomUUID()
  /** Where its reply was lost, it may be its own already. */
  const keep = async (outcome: string, turn: Turn): Promise<Turn | undefined> => {
    const kept = await claim({ owner, outcome }, turn)
    if (kept !== undefined) return kept
    const now = await look()
    return now?._source.owner === owner ? now : undefined
  }
  /** @returns the turn as it is then: each time that it is kept makes it another */
  const finishOrGiveUp = async (outcome: Outcome, packed: string, before: Turn): Promise<Turn> => {
    const done = new AbortController()
    let turn = before
    const beat = async (): Promise<void> => {
      for (;;) {
        await setTimeout(longestMs / beatsInSilence, undefined, { signal: done.signal })
        turn = (await keep(packed, turn).catch(() => undefined)) ?? turn
      }
    }
    // It ends by being aborted.
    const beats = beat().catch(() => {})
    try {
      await carryOut(outcome)
    } catch (thrown) {
      givenUp.add(owner)
      throw thrown
    } finally {
      done.abort()
      await beats
    }
    return turn
  }
  let turn: Turn | undefined
  let seen = { number: -1, since: performance.now() }
  for (turn = await claim({ owner }); turn === undefined; turn = turn ?? (await claim({ owner }))) {
    const other = await look()
    if (other === undefined) continue
    // Its own claim, whose reply was lost.
    if (other._source.owner === owner) turn = other
    else if (other._seq_no !== seen.number && !givenUp.has(other._source.owner))
      seen = { number: other._seq_no, since: performance.now() }
    else if (performance.now() - seen.since > longestMs || givenUp.has(other._source.owner)) {
      const { outcome } = other._source
      turn = await claim({ owner, ...(outcome === undefined ? {} : { outcome }) }, other)
      if (turn !== undefined && outcome !== undefined)
        turn = await finishOrGiveUp(await unpack(outcome), outcome, turn)
    }
    if (turn === undefined) await setTimeout(pauseMs)
  }
  let outcome: Outcome
  try {
    outcome = await plan()
  } catch (thrown) {
    await leave(turn)
    throw thrown
  }
  const packed = await pack(outcome)
  const planned = await keep(packed, turn)
  if (planned === undefined)
    throw new Unreachable('Another process changes the index; what was to be changed is read again.')
  await leave(await finishOrGiveUp(outcome, packed, planned))
}
