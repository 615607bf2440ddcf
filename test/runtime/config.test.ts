import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedsFolder, hostsOf, placesSchema, readSettings, secretsOf } from '../../src/runtime/config.ts'

describe('Settings', () => {
  it('have defaults, and an empty value counts as not given', () => {
    expect(readSettings({ CORPUS: '', DATA: ' ', PORT: undefined })).toEqual({
      CORPUS: './corpus',
      DATA: './data',
      LOG_LEVEL: 'warn',
      DISCORD_DIGESTS: 'managers',
      PORT: 3000,
      ANSWERS_PER_MINUTE: 12,
      KEEP_DAYS: 90,
      ADMINS: [],
      SLACK_FOLLOW_THREADS: false,
      DISCORD_READ_MESSAGES: false,
    })
  })

  it('have what a member asks for that is chosen by its name, and nothing else of the environment', () => {
    const own = { MEILI_URL: 'http://search:7700', MEILI_KEY: 'a-long-secret', MEILI_EMPTY: ' ' }
    const others = { OTHER_URL: 'http://other', MEILISH: 'x' }
    const settings = readSettings({ ENGINE: 'meili', ...own, ...others })
    expect(settings.OWN).toEqual({ MEILI_URL: 'http://search:7700', MEILI_KEY: 'a-long-secret' })
    expect(placesSchema.parse(settings).OWN).toEqual(settings.OWN)
    expect(secretsOf(settings)).toEqual(['a-long-secret'])
    expect(readSettings({ ...own, ...others }).OWN).toBeUndefined()
    expect(
      readSettings({ ENGINE: 'opensearch', OPENSEARCH_URL: 'http://localhost:9200' }).OWN,
    ).toBeUndefined()
  })

  it.each(['65536', '-1', '80.5', 'http', '99999999'])('refuse %s as a port', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(
      `  PORT=${PORT} is not a port; write a number from 0 to 65535`,
    )
  })

  it('ask for the folder of articles where they are read, and not of a bot or a clock', () => {
    const CORPUS = '/nowhere'
    for (const ROLE of ['bot', 'clock'])
      expect(readSettings({ CORPUS, ROLE })).toMatchObject({ CORPUS, ROLE })
    for (const ROLE of ['all', ''])
      expect(() => readSettings({ CORPUS, ROLE })).toThrow('/nowhere is not there')
  })

  it('are refused in one message that names every wrong one', () => {
    expect(() => readSettings({ CORPUS: '/nowhere', DATA: 'package.json', LOG_LEVEL: 'x' })).toThrow(
      /CORPUS=\/nowhere is not there[\s\S]*DATA=package\.json is a file[\s\S]*LOG_LEVEL=x is not a level[\s\S]*\.env\.example explains each/,
    )
  })

  it('that need another one name it', () => {
    expect(() =>
      readSettings({ SLACK_BOT_TOKEN: 'xoxb-1', DISCORD_SHARDS: 'many', SLACK_CLIENT_ID: '1.2' }),
    ).toThrow(
      /DISCORD_SHARDS=many is neither auto[\s\S]*SLACK_APP_TOKEN is missing: SLACK_BOT_TOKEN is set[\s\S]*SECRET_KEY is missing/,
    )
    expect(
      readSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', ADMINS: 'U1, U2' }).ADMINS,
    ).toEqual(['U1', 'U2'])
  })

  it('that are secret are never shown, whatever is wrong with them', () => {
    const secret = 'hunter2-hunter2'
    for (const name of [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SECRET_KEY',
      'DISCORD_TOKEN',
      'DATABASE_URL',
    ])
      try {
        readSettings({ [name]: secret })
        expect.unreachable(`${name} was taken`)
      } catch (thrown) {
        expect(String(thrown)).toContain(name)
        expect(String(thrown)).not.toContain(secret)
      }
  })

  it('of fetching keep to the corpus, and say what is wrong with a host or a contact', () => {
    const settings = readSettings({ CONTACT: 'desk@example.org', ALLOW_HOSTS: '*.corp.example, 10.0.0.5' })
    expect(hostsOf(settings.ALLOW_HOSTS ?? '')).toEqual(['*.corp.example', '10.0.0.5'])
    expect(feedsFolder(settings)).toBe(resolve('corpus/feeds'))
    expect(feedsFolder(readSettings({ FEEDS: './corpus/wire' }))).toBe(resolve('corpus/wire'))
    for (const FEEDS of ['./feeds', './corpus', '/tmp', './corpus/../data'])
      expect(() => readSettings({ FEEDS }), FEEDS).toThrow(/FEEDS=.* lies outside CORPUS/)
    expect(() => readSettings({ CONTACT: 'me\nX: y', ALLOW_HOSTS: 'http://wiki' })).toThrow(
      /CONTACT=[\s\S]* is neither a web address[\s\S]*ALLOW_HOSTS=http:\/\/wiki is not a list of hosts/,
    )
  })

  it('of a database and of a search say what is wrong with an address', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://desk:hunter2@db/desk' })).toThrow(
      / {2}DATABASE_URL is not an address of a database; write it as postgres:\/\/user:password@host\/database/,
    )
    expect(() => readSettings({ OPENSEARCH_URL: 'https://one:9200, https://desk:hunter2@two:9200' })).toThrow(
      /is not a list of nodes; write each as https:\/\/host:9200/,
    )
  })

  it('send the password of a search to no other machine in clear', () => {
    const settings = { OPENSEARCH_USER: 'desk', OPENSEARCH_PASSWORD: 'open-sesame' }
    const read = (OPENSEARCH_URL: string) => () => readSettings({ ...settings, OPENSEARCH_URL })
    for (const mixed of ['http://search.example:9200', 'https://one.example:9200, http://two.example:9200'])
      expect(read(mixed), mixed).toThrow(/OPENSEARCH_PASSWORD would be sent to another machine in clear/)
    for (const safe of ['https://search.example:9200', 'http://127.0.0.1:9200, http://[::1]:9200'])
      expect(read(safe), safe).not.toThrow()
    expect(() => readSettings({ OPENSEARCH_URL: 'http://search.example:9200' })).not.toThrow()
  })

  it('hide the password of an address as well as the address', () => {
    const DATABASE_URL = 'postgres://desk:p%40ss-word@db.example/desk'
    const hidden = secretsOf(readSettings({ DATABASE_URL, OPENSEARCH_PASSWORD: 'open-sesame' }))
    expect(hidden).toEqual(expect.arrayContaining([DATABASE_URL, 'p@ss-word', 'p%40ss-word', 'open-sesame']))
  })

  it('that are secret are known to the log', () => {
    const settings = readSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })
    expect(secretsOf(settings)).toEqual(['xoxb-1', 'xapp-1'])
  })
})
