import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'

/** The server's end of one WebSocket: whole text frames, pings answered, and every way of going wrong on demand. */
export interface ServerSocket {
  send(text: string): void
  ping(): void
  /** A close frame, as a server that means well sends it. */
  close(code?: number): void
  /** The connection is cut without a word. */
  destroy(): void
  /** From now on nothing is answered, not even pings, and nothing is sent: the connection only looks alive. */
  silence(): void
}

// Pings are answered below, so that a silent connection can leave them.
const server = new WebSocketServer({ noServer: true, autoPong: false, perMessageDeflate: false })

export function acceptWebSocket(
  request: IncomingMessage,
  stream: Duplex,
  hear: (text: string) => void,
  /** @param code with which the client closed it; 1006 where it is only gone */
  gone: (code: number) => void,
): ServerSocket {
  let accepted: WebSocket | undefined
  // Calls back before it returns, as nothing has to be verified.
  server.handleUpgrade(request, stream, Buffer.alloc(0), (opened) => {
    accepted = opened
  })
  if (accepted === undefined) throw new Error('the client asked for no web socket')
  const socket: WebSocket = accepted
  let silent = false
  socket.on('message', (data) => {
    if (!silent) hear(String(data))
  })
  socket.on('ping', (payload) => {
    if (!silent) socket.pong(payload)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', gone)
  const open = (): boolean => !silent && socket.readyState === socket.OPEN
  return {
    send(text) {
      if (open()) socket.send(text)
    },
    ping() {
      if (open()) socket.ping()
    },
    close: (code = 1000) => socket.close(code),
    destroy: () => socket.terminate(),
    silence() {
      silent = true
    },
  }
}
