// `npm run test:e2e`: the app in a real Chromium against the real server; names of tests as arguments run only those.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../e2e/kit/browser.mjs'
import { startServer } from '../e2e/kit/server.mjs'
import { build, install, root } from './setup.mjs'

const LIMIT_MS = 120_000
const asked = process.argv.slice(2).filter((word) => word !== '--no-build')
const isAsked = (name) => asked.length === 0 || asked.some((word) => name.includes(word))

if (!process.argv.includes('--no-build') && (!install() || !build())) {
  console.error('e2e: the build failed; run "npm run build" alone to see why')
  process.exit(1)
}

const withLimit = (work) => {
  let late
  const limit = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`not within ${LIMIT_MS} ms`)), LIMIT_MS)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(late))
}

/** Each test has a server and a browser of its own, so that none sees what another recorded. */
async function runOne({ run, host, example }) {
  const server = await startServer({ host, example })
  const browser = await openBrowser()
  try {
    await withLimit(run({ server, browser }))
    return null
  } catch (error) {
    return error
  } finally {
    await browser.close()
    await server.stop()
  }
}

const folder = join(root, 'e2e/tests')
const tests = []
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .sort()) {
  tests.push(...(await import(join(folder, file))).tests)
}

let failed = 0
for (const test of tests.filter(({ name }) => isAsked(name))) {
  const from = performance.now()
  const error = await runOne(test)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${error === null ? 'ok  ' : 'FAIL'} ${test.name} (${seconds} s)`)
  if (error !== null) console.log(`     ${error.stack ?? error}`)
  failed += error === null ? 0 : 1
}
console.log(failed === 0 ? 'e2e: all passed' : `e2e: ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
