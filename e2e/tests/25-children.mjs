// Several children in one account: one answer each, one tap to each, and names that stay on the phone.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { expect, goOn, secondVisit, signIn, until } from '../kit/steps.mjs'

const OTHERS = 'a parent of other children'
const answers = (page) => page.locator('main a.child-answer')

async function openChildren(page) {
  await page.goto(`${new URL(page.url()).origin}/#/children`)
  await answers(page).first().waitFor()
}

async function several({ server, browser }) {
  const cara = await person(browser, { zone: server.zone })
  const { page, context } = cara
  const sent = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await signIn(cara, server.links()[OTHERS])
  await secondVisit(page)
  await openChildren(page)
  const grants = await page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).grants)
  await until('every child is there', async () => (await answers(page).count()) === grants.length)
  expect('there are several', grants.length > 1)
  await look(page, 'children-en-phone-light')
  const row = page.locator('main li.child-row').nth(1)
  await row.locator('summary').tap()
  await row.locator('input').fill('Luna')
  await row.locator('form button').tap()
  await row.locator('.child-name', { hasText: 'Luna' }).waitFor()
  await page.reload()
  await answers(page).nth(1).locator('.child-name', { hasText: 'Luna' }).waitFor()
  expect('the name is never sent', !sent.some((body) => body.includes('Luna')))
  const address = await answers(page).nth(1).getAttribute('href')
  await context.setOffline(true)
  const answer = (await answers(page).nth(1).locator('.child-words > span').first().textContent()).trim()
  await answers(page).nth(1).tap()
  await page.locator('main .answer').waitFor()
  const chosen = await page.locator('header select').inputValue()
  expect('the child that was tapped is shown', address.endsWith(chosen))
  const shown = (await page.locator('main .answer-words').textContent()).trim()
  expect(
    `its own screen says the same: ${answer} / ${shown}`,
    shown.replace(/\W/g, '') === answer.replace(/\W/g, ''),
  )
  expect('by its name', (await page.locator('header select option:checked').textContent()) === 'Luna')
  await page.goBack()
  await answers(page).first().waitFor()
  expect(`nothing complained: ${cara.complaints.join(' | ')}`, cara.complaints.length === 0)
}

const seen =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const cara = await person(browser, { zone: server.zone, locale, size, scheme })
    const { page } = cara
    await page.goto(server.links()[OTHERS])
    await goOn(page).click()
    await page.locator('main .answer').waitFor()
    await openChildren(page)
    await until(
      'every child is there',
      async () => (await page.locator('main li.child-row').count()) === (await answers(page).count()),
    )
    await look(page, `children-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

export const tests = [
  { name: 'children: one answer each, one tap to each, names stay here', run: several },
  { name: 'children: English, desktop, dark', run: seen('en-US', 'desktop', 'dark') },
  { name: 'children: Spanish, 320 px, light', run: seen('es-ES', 'narrow', 'light') },
]
