import { afterEach, expect, it } from 'vitest'
import { createLog } from '../../src/runtime/log.ts'
import { openWeb, type Web } from '../../src/runtime/web.ts'

const logged: string[] = []
const log = createLog('debug', [], (line) => logged.push(line))
const opened: Web[] = []
const host = '127.0.0.1'
const open = async (port = 0): Promise<Web> => {
  const web = await openWeb({ port, host, health: () => ({ corpus: { state: 'ready' } }), log })
  opened.push(web)
  return web
}
afterEach(async () => {
  for (const web of opened.splice(0)) await web.close()
})

it('It listens at the address that it is given, and at no other of the machine', async () => {
  const { port } = await open()
  expect((await fetch(`http://${host}:${port}/health`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${port}/health`)).rejects.toThrow()
})

it('Health is told as JSON', async () => {
  const { port } = await open()
  const response = await fetch(`http://${host}:${port}/health?x=1`)
  expect([response.status, await response.json()]).toEqual([200, { corpus: { state: 'ready' } }])
})

it('A platform’s route is reached by its method and path, and nothing else is there', async () => {
  const web = await open()
  web.route('POST', '/slack/events', (_, response) => void response.end('heard'))
  const at = (path: string, method: string) => fetch(`http://${host}:${web.port}${path}`, { method })
  expect(await (await at('/slack/events', 'POST')).text()).toBe('heard')
  expect((await at('/slack/events', 'GET')).status).toBe(404)
  expect((await at('/', 'GET')).status).toBe(404)
})

it('A route that fails answers without its reason, which is in the log', async () => {
  const web = await open()
  web.route('GET', '/broken', () => {
    throw new Error('the cellar is flooded')
  })
  const response = await fetch(`http://${host}:${web.port}/broken`)
  expect([response.status, await response.text()]).toEqual([500, 'Something went wrong on our side.\n'])
  expect(logged.join('')).toContain('the cellar is flooded')
})

it('A port that is taken is refused with what to do', async () => {
  const { port } = await open()
  await expect(open(port)).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or set another PORT`,
  )
})

it('Health and metrics are told whole to whoever has the token, and to others no more than that it runs', async () => {
  const metrics = { text: async () => 'dateline_answers_total 1', type: 'text/plain' }
  const token = 'a-token-of-some-length'
  const web = await openWeb({ port: 0, host, health: () => ({ corpus: 5 }), metrics, token, log })
  opened.push(web)
  const get = (path: string, authorization?: string) =>
    fetch(`http://${host}:${web.port}${path}`, authorization ? { headers: { authorization } } : {})
  expect(await (await get('/health')).json()).toEqual({ state: 'running' })
  expect(await (await get('/health', 'Bearer another-token-of-it')).json()).toEqual({ state: 'running' })
  expect(await (await get('/health', `Bearer ${token}`)).json()).toEqual({ corpus: 5 })
  expect((await get('/metrics')).status).toBe(401)
  expect(await (await get('/metrics', `Bearer ${token}`)).text()).toBe('dateline_answers_total 1')
})

it.each([
  'X-Forwarded-For',
  'X-Forwarded-Proto',
  'X-Forwarded',
  'Forwarded-For',
  'Forwarded',
  'Via',
  'X-Real-IP',
  'X-Client-IP',
  'True-Client-IP',
  'CF-Connecting-IP',
  'X-Cluster-Client-IP',
  'X-Remote-Addr',
  'X-Original-URL',
  'X-Envoy-External-Address',
  'X-Amzn-Trace-Id',
])('Without a token a proxy’s visitors are told no more than that it runs: %s', async (name) => {
  const { port } = await open()
  const headers = { [name]: 'for=203.0.113.7' }
  expect(await (await fetch(`http://${host}:${port}/health`, { headers })).json()).toEqual({
    state: 'running',
  })
})

it('Without a token who asks on this machine is told everything, whatever else is asked with', async () => {
  const { port } = await open()
  const headers = { 'User-Agent': 'curl/8', 'X-Request-Id': '1', Referer: 'http://127.0.0.1/', DNT: '1' }
  expect(await (await fetch(`http://${host}:${port}/health`, { headers })).json()).toEqual({
    corpus: { state: 'ready' },
  })
})
