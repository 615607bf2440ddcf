import { createServer } from 'node:net'

/** A port that nobody listens on. */
export async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return String(typeof address === 'object' ? address?.port : '')
}
