import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** A port that nobody listens on, of those that systems give to nobody by themselves: it stays free until it is taken. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((tell) => {
      server.once('error', () => tell(false))
      server.listen(port, '127.0.0.1', () => tell(true))
    })
    await new Promise((done) => server.close(done))
    if (isFree) return port
  }
}
