// For everyone: axe finds nothing on any screen, in both languages, light and dark, phone, narrow and wide; nothing is wider than the screen.
import { axeFinds } from '../kit/axe.mjs'
import { person } from '../kit/browser.mjs'
import { bestPlace, expect, goOn, picture } from '../kit/steps.mjs'

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

/** All that is looked at on a screen as it stands. */
async function look(page, name) {
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

const everyScreen =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const ana = await person(browser, { zone: server.zone, locale, size, scheme })
    const { page } = ana
    const tap = (locator) => (size === 'desktop' ? locator.click() : locator.tap())
    const named = (screen) => `${screen}-${locale.slice(0, 2)}-${size}-${scheme}`
    await page.goto(server.url)
    await page.locator('main form').waitFor()
    await look(page, named('sign-in'))
    await page.goto(server.links()['a parent'])
    await goOn(page).waitFor()
    await look(page, named('link'))
    await tap(goOn(page))
    await page.locator('main .answer').waitFor()
    await look(page, named('now'))
    await tap(goOn(page))
    await tap(bestPlace(page))
    await look(page, named('give'))
    await tap(goOn(page))
    await page.locator('main .answer-done').waitFor()
    await look(page, named('after'))
    await tap(page.locator('header a'))
    await page.locator('main h1').first().waitFor()
    await look(page, named('low-sugar'))
    expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
  }

/** Everything by keyboard: the whole injection without a pointer. */
async function byKeyboard({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, size: 'desktop' })
  const { page } = ana
  await page.goto(server.links()['a parent'])
  await goOn(page).waitFor()
  await goOn(page).press('Enter')
  await page.locator('main .answer').waitFor()
  const reach = async (locator) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not reach it')
  }
  await reach(goOn(page))
  await page.keyboard.press('Enter')
  await bestPlace(page).waitFor()
  await reach(page.locator('main label.place input').first())
  const best = bestPlace(page).locator('input')
  for (let presses = 0; presses < 9; presses += 1) {
    if (await best.isChecked()) break
    await page.keyboard.press('ArrowDown')
  }
  await reach(goOn(page))
  await page.keyboard.press('Enter')
  await page.locator('main .answer-done').waitFor()
}

export const tests = [
  { name: 'everyone: every screen, English, phone, light', run: everyScreen('en-US', 'phone', 'light') },
  { name: 'everyone: every screen, Spanish, phone, dark', run: everyScreen('es-ES', 'phone', 'dark') },
  { name: 'everyone: every screen, Spanish, 320 px, light', run: everyScreen('es-ES', 'narrow', 'light') },
  { name: 'everyone: every screen, English, desktop, dark', run: everyScreen('en-US', 'desktop', 'dark') },
  { name: 'everyone: the whole injection by keyboard', run: byKeyboard },
]
