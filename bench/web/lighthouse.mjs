// Lighthouse on its mobile profile, on the screen of a family that is signed in; the median of several runs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openPhone } from '../../e2e/kit/browser.mjs'

const VERSION = '12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices']

/** Installs it beside the project's own packages, which need none of it. Null where it cannot be had. */
async function lighthouseOf(root) {
  const home = join(root, `node_modules/.cache/stature-lighthouse-${VERSION}`)
  const door = join(home, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(door)) {
    const how = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent']
    const done = spawnSync('npm', ['install', '--prefix', home, ...how, `lighthouse@${VERSION}`])
    if (done.status !== 0) {
      rmSync(home, { recursive: true, force: true })
      return null
    }
  }
  return (await import(pathToFileURL(door).href)).default
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Cookies of somebody signed in by a one-time link. */
async function cookiesOf(server, link) {
  const token = link.split('/').at(-1)
  const answer = await fetch(`${server.url}/api/v1/sign-in/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ token }),
  })
  if (!answer.ok) throw new Error(`the link was not taken: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** One run in a browser of its own; scores from 0 to 100, times in milliseconds, and what kept a score from 100. */
async function once(lighthouse, server, cookie) {
  const folder = mkdtempSync(join(tmpdir(), 'stature-lighthouse-'))
  const port = await freePort()
  const phone = await openPhone(folder, { zone: server.zone, args: [`--remote-debugging-port=${port}`] })
  try {
    const { lhr } = await lighthouse(`${server.url}/`, {
      ...{ port, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES },
      extraHeaders: { cookie },
    })
    const wrong = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter(
          ({ id: audit, weight }) => id !== 'performance' && weight > 0 && lhr.audits[audit].score === 0,
        )
        .map(({ id: audit }) => audit),
    )
    const score = (id) => Math.round(lhr.categories[id].score * 100)
    const { numericValue: paintMs } = lhr.audits['largest-contentful-paint']
    const { numericValue: blockedMs } = lhr.audits['total-blocking-time']
    const [performance, accessibility, bestPractices] = CATEGORIES.map(score)
    return { performance, accessibility, bestPractices, paintMs, blockedMs, wrong }
  } finally {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const middle = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]

/** Medians of `runs`; null where Lighthouse cannot be had. */
export async function scores(root, server, runs) {
  const lighthouse = await lighthouseOf(root)
  if (lighthouse === null) return null
  const cookie = await cookiesOf(server, server.links()['a parent'])
  const all = []
  for (let run = 0; run < runs; run += 1) all.push(await once(lighthouse, server, cookie))
  const of = (name) => middle(all.map((each) => each[name]))
  const names = ['performance', 'accessibility', 'bestPractices', 'paintMs', 'blockedMs']
  const medians = Object.fromEntries(names.map((name) => [name, of(name)]))
  return { runs, ...medians, wrong: [...new Set(all.flatMap(({ wrong }) => wrong))] }
}
