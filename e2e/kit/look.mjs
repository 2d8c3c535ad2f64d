// All that is looked at on a screen as it stands: its language, its width, the size of what is touched, and what axe finds.
import { axeFinds } from './axe.mjs'
import { expect, picture } from './steps.mjs'

const LEAST_PX = 44

/** Buttons and links that are smaller than a finger, links inside a sentence left out. */
const small = (least) =>
  [...document.querySelectorAll('button, select, summary, header a')]
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
    .map(({ each, box }) => `${each.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`)

/** With the whole page in view, so that nothing lies under a bar that stays at an edge. */
async function unrolled(page, work) {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) })
  const answer = await work()
  await page.setViewportSize(size)
  return answer
}

/** Takes a picture by that name, which has the language in it (`now-en-phone-light`), and fails with what is wrong. */
export async function look(page, name) {
  await picture(page, name)
  const language = await page.evaluate(() => document.documentElement.lang)
  expect(`${name} is in its language, was ${language}`, name.includes(`-${language}-`))
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(`${name} fits its width, ${wide} px too wide`, wide <= 0)
  const tiny = await page.evaluate(small, LEAST_PX)
  expect(`${name} has targets of ${LEAST_PX} px: ${tiny.join(', ')}`, tiny.length === 0)
  const found = await unrolled(page, () => axeFinds(page))
  expect(`axe finds nothing on ${name}: ${found.join('; ')}`, found.length === 0)
}
