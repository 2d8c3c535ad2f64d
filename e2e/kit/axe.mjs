// axe on a page, where axe-core is installed or STATURE_AXE names its axe.min.js; the project does not bring it along.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

const PLACES = [process.env.STATURE_AXE, join(root, 'node_modules/axe-core/axe.min.js')]
const found = PLACES.find((path) => path !== undefined && existsSync(path))

/** Whether axe can look at all. */
export const hasAxe = found !== undefined

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page, one line each; null where axe is not installed. */
export async function axeFinds(page) {
  if (found === undefined) return null
  await page.evaluate(readFileSync(found, 'utf8'))
  const violations = await page.evaluate(
    async (tags) => (await globalThis.axe.run(document, { runOnly: tags })).violations,
    TAGS,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
