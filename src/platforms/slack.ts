import { definePlatform } from '../contracts/platform.ts'

/** Slack, by Socket Mode (an app-level token) or over HTTP (a signing secret). */
export default definePlatform({
  wanted: ({ SLACK_BOT_TOKEN, SLACK_CLIENT_ID }) =>
    SLACK_BOT_TOKEN !== undefined || SLACK_CLIENT_ID !== undefined,
  // Bolt is loaded when it is wanted: who asks in a terminal does not wait for it.
  start: async (surroundings) => (await import('./slack/start.ts')).start(surroundings),
})
