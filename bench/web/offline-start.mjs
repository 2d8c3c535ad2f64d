// From opening the app to its first answer: a cold browser, no network, a phone that has been here twice before.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPhone } from '../../e2e/kit/browser.mjs'
import { goOn, secondVisit, signIn } from '../../e2e/kit/steps.mjs'

/** Milliseconds from asking for an address until `seen` is on the screen, in a browser that has just begun. */
async function coldly(folder, server, { offline, address, seen }) {
  const phone = await openPhone(folder, { zone: server.zone })
  try {
    await phone.setOffline(offline)
    const [page = await phone.newPage()] = phone.pages()
    const from = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    await seen(page).waitFor()
    return performance.now() - from
  } finally {
    await phone.close()
  }
}

const middle = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]

/** Medians of `runs`, in turns with the same browser showing a page of one line, which is the yardstick. */
export async function offlineStart(server, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'stature-offline-'))
  try {
    const phone = await openPhone(folder, { zone: server.zone })
    const page = await phone.newPage()
    await signIn({ page }, server.links()['a parent'])
    await secondVisit(page)
    await phone.close()
    const app = { offline: true, address: `${server.url}/`, seen: goOn }
    const plain = {
      offline: true,
      address: 'data:text/html,<main><h1>one line</h1></main>',
      seen: (shown) => shown.locator('h1'),
    }
    const ours = []
    const bare = []
    for (let run = 0; run < runs; run += 1) {
      ours.push(await coldly(folder, server, app))
      bare.push(await coldly(folder, server, plain))
    }
    return { runs, answerMs: middle(ours), bareMs: middle(bare) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
