// For everyone: axe finds nothing on any screen, in both languages, light and dark, phone, narrow and wide; nothing is wider than the screen.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { bestPlace, expect, goOn } from '../kit/steps.mjs'

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
