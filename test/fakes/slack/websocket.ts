import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

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

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const

export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  hear: (text: string) => void,
  gone: () => void,
): ServerSocket {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  )
  let silent = false
  let pending: Buffer = Buffer.alloc(0)
  const send = (opcode: number, payload: Buffer): void => {
    if (!silent && socket.writable) socket.write(frame(opcode, payload))
  }
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (let read = readFrame(pending); read; read = readFrame(pending)) {
      pending = pending.subarray(read.size)
      if (silent) continue
      if (read.opcode === opcodes.text) hear(read.payload.toString('utf8'))
      else if (read.opcode === opcodes.ping) send(opcodes.pong, read.payload)
      else if (read.opcode === opcodes.close) {
        gone()
        send(opcodes.close, read.payload)
        socket.end()
      }
    }
  })
  socket.on('error', () => socket.destroy())
  socket.on('end', gone)
  socket.on('close', gone)
  return {
    send: (text) => send(opcodes.text, Buffer.from(text)),
    ping: () => send(opcodes.ping, Buffer.alloc(0)),
    close: (code = 1000) => send(opcodes.close, Buffer.from([code >> 8, code & 255])),
    destroy: () => socket.destroy(),
    silence: () => {
      silent = true
    },
  }
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), big(length)])
  return Buffer.concat([head, payload])
}

function big(length: number): Buffer {
  const eight = Buffer.alloc(8)
  eight.writeBigUInt64BE(BigInt(length))
  return eight
}

/** A client's frame is masked; those of Slack's and Discord's clients are never in parts. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | undefined {
  if (bytes.length < 6) return undefined
  const short = (bytes[1] ?? 0) & 127
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start + 4) return undefined
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const size = start + 4 + length
  if (bytes.length < size) return undefined
  const mask = bytes.subarray(start, start + 4)
  const payload = Buffer.from(bytes.subarray(start + 4, size))
  for (let at = 0; at < payload.length; at++) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0)
  return { opcode: (bytes[0] ?? 0) & 15, payload, size }
}
