// What a prescriber does in a browser: comes in, opens a child of the example clinic, writes a dose, and asks the clinic.
import { person } from './browser.mjs'
import { expect, until } from './steps.mjs'

/** A child of the example clinic, by its number. */
export const childOf = (number) => `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Somebody of the clinic, signed in. */
export async function enter({ server, browser }, who, options = {}) {
  const one = await person(browser, { zone: server.zone, size: 'desktop', ...options })
  const { page } = one
  await page.goto(server.links()[who])
  await page.locator('main button.button-main').click()
  await until('somebody is in', () =>
    page.evaluate(async () => (await fetch('/api/v1/session')).status === 200),
  )
  // The app goes to its first screen by itself.
  await until('the app has opened', () => page.evaluate(() => !location.hash.includes('sign-in')))
  const open = async (number, screen, ...rest) => {
    await page.goto(`${server.url}/#/${[screen, childOf(number), ...rest].join('/')}`)
    await page.locator(`main .${screen} h1`).waitFor()
  }
  const calm = () => expect(`nothing complained: ${one.complaints.join(' | ')}`, one.complaints.length === 0)
  return { ...one, open, calm }
}

export const headline = (page) => page.locator('main .prescribe .verdict').first()
export const judged = (page) => page.locator('main .prescribe > .sheet .verdict')
export const lookMore = (page) => page.locator('main .prescribe > .sheet > .button-main')
export const signButton = (page) => page.locator('main .look > .sheet-asks > .button-main')

/** Writes an amount with its unit behind it. */
export const write = (page, text) => page.locator('main .prescribe input.input-number').last().fill(text)

/** Chooses by the words that stand beside it. */
export const choose = (page, ...words) =>
  words.reduce(
    (before, each) => before.then(() => page.getByRole('radio', { name: each }).check()),
    Promise.resolve(),
  )

/** Sends an event as another device of whoever is signed in on the page would. */
export const sendAs = (page, course, role, body) =>
  page.evaluate(
    async ([id, by, said]) => {
      const { account } = await (await fetch('/api/v1/session')).json()
      const at = new Date().toISOString()
      const hex = Date.now().toString(16).padStart(12, '0')
      const rest = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('')
      const event = {
        ...{
          id: `${hex.slice(0, 8)}-${hex.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}`,
        },
        ...{ course: id, occurredAt: at, recordedAt: at, zone: 'UTC' },
        ...{ by: { role: by, id: account.id }, ...said },
      }
      const response = await fetch(`/api/v1/courses/${id}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ events: [event] }),
      })
      return response.status
    },
    [course, role, body],
  )
