// Looks at a screen as it stands: a picture, nothing wider than the screen, nothing that axe finds.
import { axeFinds } from './axe.mjs'
import { expect, picture } from './steps.mjs'

/** With the whole page in view, so that nothing lies under a bar that stays at an edge. */
async function unrolled(page, work) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) })
  const answer = await work()
  await page.setViewportSize(size)
  return answer
}

export async function look(page, name) {
  await picture(page, name)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(`${name} fits its width, ${wide} px too wide`, wide <= 0)
  const found = await unrolled(page, async () => (await axeFinds(page)) ?? [])
  expect(`axe finds nothing on ${name}: ${found.join('; ')}`, found.length === 0)
}
