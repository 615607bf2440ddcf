import {
  type App,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type InstallationStore,
  type Logger,
  SocketModeReceiver,
} from '@slack/bolt'
import type { Settings } from '../../runtime/config.ts'
import type { Log } from '../../runtime/log.ts'
import type { Web } from '../../runtime/web.ts'
import { clientOptions } from './connect/api.ts'
import { keepLinks, type Links } from './connect/links.ts'
import { eventsPath, redirectPath, routeSlack } from './connect/web-routes.ts'
import { botScopes } from './register.ts'

interface Parts {
  readonly app: App
  readonly settings: Settings
  readonly web: Web | undefined
  /** Where there are several workspaces. */
  readonly installations: InstallationStore | undefined
  readonly logger: Logger
  readonly log: Log
}

/** Opens the way that Slack's events take: Socket Mode where there is an app-level token, else our HTTP server. */
export function openReceivers({ app, settings, web, installations, logger, log }: Parts): Links | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = settings
  const options = clientOptions(apiUrl, logger)
  if (appToken !== undefined)
    return keepLinks(() => {
      const receiver = new SocketModeReceiver({
        appToken,
        logger,
        autoReconnectEnabled: false,
        installerOptions: { clientOptions: options },
      })
      receiver.init(app)
      return receiver
    }, log)
  if (web) {
    const receiver = new HTTPReceiver({
      signingSecret: settings.SLACK_SIGNING_SECRET ?? '',
      endpoints: [eventsPath],
      logger,
      ...(installations ? installing(settings, installations, options) : {}),
    })
    receiver.init(app)
    routeSlack(web, receiver, Date.now)
  }
  return undefined
}

/** What Bolt's installer needs: "Add to Slack" at /slack/install. */
function installing(
  settings: Settings,
  installationStore: InstallationStore,
  options: ReturnType<typeof clientOptions>,
): Partial<HTTPReceiverOptions> {
  const { SLACK_API_URL: apiUrl } = settings
  return {
    clientId: settings.SLACK_CLIENT_ID ?? '',
    clientSecret: settings.SLACK_CLIENT_SECRET ?? '',
    stateSecret: settings.SECRET_KEY ?? '',
    redirectUri: new URL(redirectPath, settings.PUBLIC_URL).href,
    installationStore,
    scopes: [...botScopes],
    installerOptions: {
      redirectUriPath: redirectPath,
      clientOptions: options,
      ...(apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  }
}
