import { definePlatform } from '../contracts/platform.ts'

/** Discord, over its gateway. The library is loaded only where there is a token, as it takes a third of a second. */
export default definePlatform({
  wanted: ({ DISCORD_TOKEN }) => DISCORD_TOKEN !== undefined,
  async start(surroundings) {
    const { start } = await import('./discord/start.ts')
    return start(surroundings)
  },
})
