// What a person does in the app, in words; taps are counted.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

const SCREENS = join(root, 'e2e/screens')
const LIMIT_MS = 10_000

/** Polls until it holds; fails with what was wanted. */
export async function until(what, holds, limitMs = LIMIT_MS) {
  const end = Date.now() + limitMs
  for (;;) {
    if (await holds()) return
    if (Date.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Signs in by a one-time link and waits for the child's screen. */
export async function signIn({ page }, link) {
  await page.goto(link)
  await page.locator('main button.button-main').tap()
  await page.locator('main h1').waitFor()
  await until('the record is on the phone', async () => (await stored(page, 'blocks')) > 0)
}

/** How many rows a store of this phone's database has. */
export const stored = (page, store) =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('stature')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const count = db.transaction(name).objectStore(name).count()
          count.onerror = () => reject(count.error)
          count.onsuccess = () => {
            db.close()
            resolve(count.result)
          }
        }
      }),
    store,
  )

/** Whether the service worker of the page controls it: from then on it opens without a network. */
export const controlled = (page) => page.evaluate(() => navigator.serviceWorker.controller !== null)

/** Events of a course as the server has them, asked with the session of the page. */
export const atClinic = (page, course) =>
  page.evaluate(
    async (id) => (await (await fetch(`/api/v1/courses/${id}/events?limit=1000`)).json()).events,
    course,
  )

export const firstCourse = (page) =>
  page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).grants[0].course)

/** Counts every tap and every number typed on a page. */
export function counting(page) {
  const counted = { taps: 0, numbers: 0 }
  return {
    counted,
    tap: async (locator) => {
      await locator.tap()
      counted.taps += 1
    },
    type: async (locator, text) => {
      await locator.fill(text)
      counted.numbers += 1
    },
    page,
  }
}

/** Writes a picture of the whole screen, as on a screen so long that nothing lies under the bar at its foot. */
export async function picture(page, name) {
  mkdirSync(SCREENS, { recursive: true })
  const size = page.viewportSize()
  await page.evaluate(() => scrollTo(0, 0))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) })
  await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled' })
  await page.setViewportSize(size)
}

/** Fails with what was expected. */
export function expect(what, holds) {
  if (!holds) throw new Error(`expected: ${what}`)
}

/** The one button that goes on: it states what was asked, then records. */
export const goOn = (page) => page.locator('main .button-main')
export const bestPlace = (page) => page.locator('main label.place:has(.dot-recommended)')
/** Shown once the injection of this slot is recorded. */
export const isDone = (page) => page.locator('main .answer-done')

/** A settled child without a check: what was asked, the place, given. `tap` counts or not. */
export async function give(page, tap = (locator) => locator.tap()) {
  await tap(goOn(page))
  await tap(bestPlace(page))
  await tap(goOn(page))
  await isDone(page).waitFor()
}

/** Visits a second time, as a phone that has the app: from here on the worker serves it. */
export async function secondVisit(page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
  await page.reload()
  await until('the worker serves the app', () => controlled(page))
  await page.locator('main h1').first().waitFor()
}

export const kinds = (events) => events.map(({ kind }) => kind)
export const countOf = (events, kind) => kinds(events).filter((each) => each === kind).length
