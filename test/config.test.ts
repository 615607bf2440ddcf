import { describe, expect, it } from 'vitest'
import { readSettings } from '../src/config.ts'

describe('Settings', () => {
  it('have defaults, and an empty value counts as not given', () => {
    expect(readSettings({ CORPUS: '', DATA: ' ', PORT: undefined })).toEqual({
      CORPUS: './corpus',
      DATA: './data',
      LOG_LEVEL: 'warn',
      PORT: 3000,
    })
  })

  it.each(['0', '65536', '-1', '80.5', 'http', '99999999'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(
      `  PORT=${PORT} is not a port; write a number from 1 to 65535`,
    )
  })

  it('are refused in one message that names every wrong one', () => {
    expect(() => readSettings({ CORPUS: '/nowhere', DATA: 'package.json', LOG_LEVEL: 'x' })).toThrow(
      /CORPUS=\/nowhere is not there[\s\S]*DATA=package\.json is a file[\s\S]*LOG_LEVEL=x is no level[\s\S]*\.env\.example explains each/,
    )
  })
})
