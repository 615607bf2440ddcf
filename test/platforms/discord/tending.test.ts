import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { By, Seen } from '../../fakes/discord/driver.ts'
import type { Channel } from '../../fakes/discord/world.ts'
import { type Desk, openDesk } from './digest-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk('2026-03-02T07:00Z')
})
afterAll(() => desk.close())

const admin = (1n << 5n) | (1n << 10n) | (1n << 11n)
const manager = { may: admin }
const daily = { what: 'everything', when: 'daily 9:00', zone: 'Europe/Berlin' }
/** Not due within the week: each that is due is composed, drawn and posted. */
const later = { when: 'Sundays 23:00' }

const labels = (seen: Seen): readonly string[] => seen.buttons.map(({ label }) => label)

/** Sets a digest by /digest and its preview's button. */
async function set(options: Readonly<Record<string, string | boolean>>, by: By): Promise<Seen> {
  const { discord } = desk
  const preview = await discord.command('digest', { ...daily, ...options }, by).answer()
  discord.click(preview, 'Schedule it', by)
  return discord.sees(by, ({ id, text }) => id === preview.id && text.includes('This digest is set'))
}

/** Presses a button, and settles when its message shows what it should. */
async function press(seen: Seen, button: string, by: By, shows: string): Promise<Seen> {
  desk.discord.click(seen, button, by)
  return desk.discord.sees(by, ({ id, text }) => id === seen.id && text.includes(shows))
}

const posts = (channel: Channel): readonly Seen[] =>
  desk.discord.messages(channel).filter(({ author }) => author.id === desk.discord.bot.id)

describe('A digest that is set', () => {
  it('is paused, resumed and removed by its buttons, in the same message', async () => {
    const by = desk.seat()
    const card = await set(later, by)
    expect(card.ephemeral).toBe(true)
    const paused = await press(card, 'Pause', by, 'Paused')
    expect(paused.text).toContain('somebody asked for it')
    const resumed = await press(paused, 'Resume', by, 'Next: <t:')
    const asked = await press(resumed, 'Remove', by, 'for good?')
    const kept = await press(asked, 'Keep it', by, 'Digests')
    const again = await press(kept, 'Remove', by, 'for good?')
    const gone = await press(again, 'Remove it', by, 'is removed')
    expect(gone.text).toContain('There is no digest here yet')
  })

  it('is changed in its form, which holds what it is, and stays where it comes', async () => {
    const { discord } = desk
    const by = desk.seat()
    const card = await set({ ...later, what: 'topic: ferry' }, by)
    const elsewhere = { ...by, channel: desk.seat().channel }
    const opened = discord.click(card, 'Edit', by)
    const changed = await (await discord.submit(opened, { when: 'Mondays 8:30' }, elsewhere)).answer()
    expect(changed.text).toContain('topic “ferry”, Mondays at 8:30 (Europe/Berlin)')
    expect(changed.text).toContain(`<#${by.channel.id}>`)
  })

  it('is seen by an admin of the server with its channel, its owner and what became of it', async () => {
    const { discord } = desk
    const by = desk.seat()
    for (const what of ['harbour', 'ferry', 'bridge', 'honey', 'wheat'])
      await set({ ...later, what: `topic: ${what}` }, by)
    const secret = desk.seat()
    await set({ ...later, what: 'topic: secret', where: 'me' }, secret)
    const boss = { ...desk.seat(), ...manager }
    let page = await discord.command('digest', { action: 'list' }, boss).answer()
    const pages: string[] = []
    for (;;) {
      const { id, text } = page
      pages.push(text)
      if (!labels(page).includes('Next')) break
      discord.click(page, 'Next', boss)
      page = await discord.sees(boss, (one) => one.id === id && one.text !== text)
    }
    const all = pages.join('\n')
    expect(all).toContain(`<#${by.channel.id}> · silent when nothing is new · set by <@${by.user.id}>`)
    expect(pages.length).toBeGreaterThan(1)
    expect(all).not.toContain('secret')
    expect(labels(page)).toContain('Back')
    const member = await discord.command('digest', { action: 'list' }, desk.seat()).answer()
    expect(member.text).toContain('There is no digest here yet')
    const choices = await discord.autocomplete('digest', { digest: 'harbour' }, 'digest', boss).choices()
    expect(choices.map(({ name }) => name).join()).toContain(`#${by.channel.name}`)
  })

  it('of somebody else can only be asked why', async () => {
    const by = desk.seat()
    await set(later, by)
    const other = { user: desk.discord.user('bo'), channel: by.channel }
    const list = await desk.discord.command('digest', { action: 'list' }, other).answer()
    expect(labels(list)).toEqual(['Why'])
  })

  it('that cannot be posted is told to its owner, who resumes it where that is told', async () => {
    const { discord, week } = desk
    const by = desk.seat()
    await set({ what: 'topic: bridge' }, by)
    await week.publish('2026-03-02')
    discord.trouble(by.channel, 'missingPermissions')
    await week.at('2026-03-02T08:00:10Z')
    const dm = { user: by.user, channel: discord.direct(by.user) }
    const note = await discord.sees(dm, ({ text }) => text.includes('is paused'))
    expect(note.text).toContain('topic “bridge”, every day at 9:00 (Europe/Berlin)')
    expect(note.text).toContain(`<#${by.channel.id}>`)
    expect(note.text).toMatch(/\/digest action:resume digest:\w{6}/)
    discord.trouble(by.channel)
    await press(note, 'Resume', dm, 'Next: <t:')
    const list = await discord.command('digest', { action: 'list' }, dm).answer()
    expect(list.text).toContain('topic “bridge”')
  })
})

describe('A digest for another channel', () => {
  it('comes there, and is refused where the asker or the bot may not post', async () => {
    const { discord, week } = desk
    const by = desk.seat()
    const news = discord.channel('news', desk.guild)
    const card = await set({ channel: news.id }, by)
    expect(card.text).toContain(`<#${news.id}>`)
    const reader = { ...by, may: 1n << 10n }
    const refused = await discord.command('digest', { ...daily, channel: news.id }, reader).answer()
    expect(refused.text).toContain('You may not post')
    await week.publish('2026-03-03')
    await week.at('2026-03-03T08:00:10Z')
    expect(posts(news)).toHaveLength(1)
  })

  it('is published in an announcement channel, begins a thread with its stories, and pings the role that was chosen', async () => {
    const { discord, week } = desk
    const by = { ...desk.seat() }
    const news = discord.channel('announced', desk.guild, 5)
    desk.guild.roles.push({ id: '815', name: 'Early birds', mentionable: true })
    desk.guild.roles.push({ id: '816', name: 'Staff', mentionable: false })
    const wish = { channel: news.id, thread: true }
    const staff = await discord.command('digest', { ...daily, ...wish, ping: '816' }, by).answer()
    expect(staff.text).toContain('may not mention that role')
    const everybody = await discord.command('digest', { ...daily, ...wish, ping: desk.guild.id }, by).answer()
    expect(everybody.text).toContain('does not ping a whole server')
    await set({ ...wish, ping: '815' }, by)
    await week.publish('2026-03-04')
    await week.at('2026-03-04T08:00:10Z')
    const [post, ...others] = posts(news)
    expect(others).toEqual([])
    expect(post?.pingedRoles).toEqual(['815'])
    expect(post?.text).toContain('<@&815>')
    expect(discord.asked.filter(({ path }) => path.endsWith(`${post?.id}/crosspost`))).toHaveLength(1)
    const thread = discord.channelOf(post?.id ?? '')
    const stories = post?.buttons.filter(({ label }) => label.startsWith('New ·')) ?? []
    expect(stories.length).toBeGreaterThan(0)
    expect(thread && posts(thread)).toHaveLength(
      post?.buttons.filter(({ label }) => label.includes(' · ')).length ?? 0,
    )
  })

  it('is a post of its own in a forum, with its stories below', async () => {
    const { discord, week } = desk
    const forum = discord.channel('briefings', desk.guild, 15)
    await set({ channel: forum.id }, desk.seat())
    await week.publish('2026-03-06')
    await week.at('2026-03-06T08:00:10Z')
    const [thread, ...others] = discord.threadsOf(forum)
    expect(others).toEqual([])
    const [lead, ...stories] = thread ? posts(thread) : []
    expect(lead?.files).toEqual(['chart.png'])
    expect(stories.length).toBe(lead?.buttons.filter(({ label }) => label.includes(' · ')).length)
  })
})
