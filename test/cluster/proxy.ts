import { connect, createServer, type Socket } from 'node:net'

/** A way to a server on this machine that can be cut, and led to another one. */
export interface Proxy {
  readonly port: number
  /** Every connection breaks, and no new one comes about until it is mended. */
  cut(): void
  /** Leads on, where a port is given to that server. */
  mend(port?: number): void
  close(): Promise<void>
}

export async function startProxy(target: number): Promise<Proxy> {
  const open = new Set<Socket>()
  let port: number | undefined = target
  const server = createServer((incoming) => {
    if (port === undefined) return void incoming.destroy()
    const outgoing = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  let last = target
  const cut = (): void => {
    port = undefined
    for (const socket of open) socket.destroy()
  }
  return {
    port: address.port,
    cut,
    mend(to = last) {
      last = to
      port = to
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
