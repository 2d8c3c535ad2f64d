// Now: a settled child takes at most three taps from opening the app to recorded; facts are never preselected.
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  counting,
  countOf,
  expect,
  firstCourse,
  give,
  goOn,
  picture,
  signIn,
  stored,
  until,
} from '../kit/steps.mjs'

const MOST_TAPS = 3

/** Opens the app anew and records the injection that is due, counting. */
const settled =
  (locale, size) =>
  async ({ server, browser }) => {
    const ana = await person(browser, { zone: server.zone, locale, size })
    const { page } = ana
    await signIn(ana, server.links()['a parent'])
    const course = await firstCourse(page)
    const before = countOf(await atClinic(page, course), 'injection-given')
    await page.reload()
    await goOn(page).waitFor()
    const language = await page.evaluate(() => document.documentElement.lang)
    expect(`it is in the language of the phone, was ${language}`, locale.startsWith(language))
    expect('nothing is chosen beforehand', (await page.locator('main input:checked').count()) === 0)
    await picture(page, `now-asks-${locale.slice(0, 2)}-${size}`)
    const { counted, tap } = counting(page)
    await give(page, tap)
    await picture(page, `now-given-${locale.slice(0, 2)}-${size}`)
    expect(
      `at most ${MOST_TAPS} taps, were ${counted.taps}`,
      counted.taps <= MOST_TAPS && counted.numbers === 0,
    )
    await until('everything is at the clinic', async () => (await stored(page, 'outbox')) === 0)
    const after = await atClinic(page, course)
    expect('one injection more', countOf(after, 'injection-given') === before + 1)
    expect(
      'its meal is recorded',
      after.slice(-4).some(({ kind }) => kind.startsWith('meal-')),
    )
    expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
  }

async function takenBack({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await signIn(ana, server.links()['a parent'])
  await give(page)
  await page.locator('.undo button').tap()
  await goOn(page).waitFor()
  await until('everything is at the clinic', async () => (await stored(page, 'outbox')) === 0)
  const events = await atClinic(page, await firstCourse(page))
  const given = events.findLast(({ kind }) => kind === 'injection-given')
  expect(
    'it is taken back, and both stand in the record',
    events.some(({ kind, voids }) => kind === 'entry-voided' && voids === given.id),
  )
}

export const tests = [
  { name: 'now: a settled child in three taps, English, phone', run: settled('en-US', 'phone') },
  { name: 'now: a settled child in three taps, Spanish, phone', run: settled('es-ES', 'phone') },
  { name: 'now: given is taken back by the short undo', run: takenBack },
]
