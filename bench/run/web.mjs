// Measures the app in a real browser: what Lighthouse says of it, and how soon it answers without a network.
import { startServer } from '../../e2e/kit/server.mjs'
import { scores } from '../web/lighthouse.mjs'
import { offlineStart } from '../web/offline-start.mjs'

export const WEB_SIZES = { full: { runs: 5 }, short: { runs: 1 } }

/** `say` is told what comes next. */
export async function measureWeb(root, { runs }, say) {
  const apart = async (what, work) => {
    say(what)
    const server = await startServer()
    try {
      return await work(server)
    } finally {
      await server.stop()
    }
  }
  return {
    offline: await apart('the app, first answer without a network', (server) => offlineStart(server, runs)),
    lighthouse: await apart('the app, Lighthouse', (server) => scores(root, server, runs)),
  }
}
