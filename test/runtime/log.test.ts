import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'

describe('The log', () => {
  it('writes one JSON object a line, with the facts and the error', () => {
    const lines: string[] = []
    createLog('info', [], (line) => lines.push(line)).error('it broke', {
      id: 'a1',
      error: new TypeError('no\nship'),
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^[^\n]*\n$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'it broke',
      id: 'a1',
      error: expect.stringContaining('TypeError: no\nship'),
    })
  })

  it('leaves out what is below its level', () => {
    const lines: string[] = []
    const log = createLog('warn', [], (line) => lines.push(line))
    log.debug('a')
    log.info('b')
    log.warn('c')
    expect(lines).toHaveLength(1)
  })

  it('never shows a secret, in a message, a fact or an error', () => {
    const lines: string[] = []
    const log = createLog('debug', ['sk-"quoted"-1', 'xoxb-2'], (line) => lines.push(line))
    log.info('with xoxb-2', { url: 'https://host/xoxb-2', error: new Error('sk-"quoted"-1 refused') })
    expect(lines.join('')).not.toMatch(/xoxb-2|quoted/)
    expect(lines.join('')).toContain('[secret]')
  })

  it('never shows the password of an address, in a message, a fact or an error', () => {
    const lines: string[] = []
    const address = 'https://jo:hush@bay.example/feed'
    const log = createLog('debug', [], (line) => lines.push(line))
    log.warn(`${address} failed`, { url: address, why: [address], error: new Error(`no ${address}`) })
    expect(lines.join('')).not.toContain('hush')
    expect(lines.join('').match(/https:\/\/bay\.example\/feed/g)?.length).toBeGreaterThan(3)
  })
})
