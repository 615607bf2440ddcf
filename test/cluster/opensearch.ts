import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../free-port.ts'

export interface Node {
  readonly url: string
  readonly name: string
  /** As the system would, out of memory. */
  kill(): Promise<void>
  start(): Promise<void>
}

/** OpenSearch on loopback, one process a node; they end with the test. */
export interface Nodes {
  readonly nodes: readonly Node[]
  /** All addresses, as OPENSEARCH_URL has them. */
  readonly urls: string
  /** Settles when so many nodes say so of each other, and every part of every index has a living copy. */
  ready(nodes: number): Promise<void>
  remove(): Promise<void>
}

/** Small articles by the thousand; a node of a team's would have gigabytes. */
const heap = process.env.CLUSTER_HEAP ?? '512m'
const longestStart = 600_000

/** What a node has besides, where it is not open to everybody on this machine. */
export interface Lock {
  /** Plugins' classes, and settings as name=value. */
  readonly words: readonly string[]
  /** With what whoever asks how it is shows who they are. */
  readonly headers: Readonly<Record<string, string>>
  /** Lays files into the folder of its settings. */
  lay(folder: string): Promise<void>
}

/** Translates once and plainly, so that a node is there sooner and a minute's work is done sooner. */
const forMinutes = ['-XX:TieredStopAtLevel=1']

/**
 * @param found the program and the class path of a node
 * @param lock where it is reached by TLS alone
 * @param flags of Java's
 */
export async function startNodes(
  count: number,
  found: { readonly java: string; readonly classes: string },
  lock?: Lock,
  flags: readonly string[] = forMinutes,
): Promise<Nodes> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-opensearch-'))
  const names = Array.from({ length: count }, (_, at) => `n${at + 1}`)
  const transport: number[] = []
  const http: number[] = []
  for (const _ of names) {
    transport.push(await freePort())
    http.push(await freePort())
  }
  const nodes = names.map((name, at): Node => {
    let child: ChildProcess | undefined
    return {
      name,
      url: `${lock === undefined ? 'http' : 'https'}://127.0.0.1:${http[at]}`,
      async start() {
        await lock?.lay(join(folder, name, 'node_1', 'config'))
        const own = [transport[at], ...transport.filter((_, other) => other !== at)].join(',')
        const program = join(import.meta.dirname, 'opensearch', 'Node.java')
        const usual = [`-Xmx${heap}`, '--enable-native-access=ALL-UNNAMED']
        const given = [name, String(http[at]), join(folder, name), own, names.join(',')]
        const options = ['-cp', found.classes, program, ...given, ...(lock?.words ?? [])]
        // Its standard input is the rope it hangs on: it ends when this process does.
        child = spawn(found.java, [...usual, ...flags, ...options], { stdio: ['pipe', 'ignore', 'ignore'] })
      },
      async kill() {
        const running = child
        if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
        const ended = new Promise((resolve) => running.once('exit', resolve))
        running.kill('SIGKILL')
        await ended
      },
    }
  })
  const ready = async (wanted: number): Promise<void> => {
    const end = performance.now() + longestStart
    for (;;) {
      for (const { url } of nodes) {
        const query = `wait_for_nodes=>=${wanted}&wait_for_status=${wanted > 1 ? 'green' : 'yellow'}&timeout=5s`
        const answer = await fetch(`${url}/_cluster/health?${query}`, { headers: lock?.headers ?? {} }).catch(
          () => undefined,
        )
        if (answer?.status === 200) return
      }
      if (performance.now() > end) throw new Error(`${wanted} nodes of OpenSearch did not come up`)
      await setTimeout(500)
    }
  }
  for (const node of nodes) await node.start()
  await ready(count)
  return {
    nodes,
    urls: nodes.map(({ url }) => url).join(','),
    ready,
    async remove() {
      for (const node of nodes) await node.kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
