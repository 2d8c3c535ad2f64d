// The places: how each is, its last use, a lump marked and healed; and the part of the belly, which asks for no tap.
import { axeFinds } from '../kit/axe.mjs'
import { person } from '../kit/browser.mjs'
import {
  atClinic,
  bestPlace,
  expect,
  firstCourse,
  goOn,
  isDone,
  picture,
  stored,
  until,
} from '../kit/steps.mjs'

async function signedIn({ server, browser }, options) {
  const ana = await person(browser, { zone: server.zone, ...options })
  const { page } = ana
  await page.goto(server.links()['a parent'])
  await goOn(page).click()
  await page.locator('main .answer').waitFor()
  return { ana, page, course: await firstCourse(page) }
}

async function opened(parts, options) {
  const signed = await signedIn(parts, options)
  const { page } = signed
  await page.evaluate(() => {
    location.hash = '#/sites'
  })
  await page.locator('main .body-map').waitFor()
  return signed
}

/** On the screen Now a closed fold has a second picture. */
const place = (page, id) => page.locator(`label.place-${id}`).locator('visible=true').locator('input').first()
const sent = (page) => until('everything is at the clinic', async () => (await stored(page, 'outbox')) === 0)

async function look(page, name) {
  await picture(page, name)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(`${name} fits its width, ${wide} px too wide`, wide <= 0)
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) })
  const found = (await axeFinds(page)) ?? []
  await page.setViewportSize(size)
  expect(`axe finds nothing on ${name}: ${found.join('; ')}`, found.length === 0)
}

const looked =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const { ana, page } = await opened({ server, browser }, { locale, size, scheme })
    const named = (what) => `sites-${what}-${locale.slice(0, 2)}-${size}-${scheme}`
    await look(page, named('map'))
    await place(page, 'left-abdomen').check()
    await page.locator('.body-map + div button').last().click()
    await page.locator('main form').waitFor()
    await look(page, named('mark'))
    expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
  }

/** A lump leaves its place out until it has healed, here and on the screen Now. */
async function marked({ server, browser }) {
  const { page, course } = await opened({ server, browser }, { size: 'phone' })
  await place(page, 'left-abdomen').check()
  await page.getByRole('button', { name: 'Mark: do not use' }).tap()
  const form = page.locator('main form')
  const save = form.locator('button[type=submit]')
  expect('nothing is chosen beforehand', (await form.locator('input:checked').count()) === 0)
  expect('a mark says what is there', await save.isDisabled())
  await form.getByLabel('A lump or thick skin').check()
  await form.getByLabel('above the navel').check()
  await save.tap()
  const excluded = page.locator('label.place-left-abdomen .dot-excluded')
  await page.getByRole('button', { name: /It has healed/ }).waitFor()
  await picture(page, 'sites-lump-en-phone')
  await sent(page)
  const events = await atClinic(page, course)
  const mark = events.findLast(({ kind }) => kind === 'site-excluded')
  expect('it is recorded with its part', mark.site.quadrant === 'upper' && mark.reason.includes('lump'))
  await page.getByRole('button', { name: /It has healed/ }).tap()
  await until(
    'no mark stands',
    async () => (await page.getByRole('button', { name: /It has healed/ }).count()) === 0,
  )
  await place(page, 'right-thigh').check()
  expect('the place is used again', (await excluded.count()) === 0)
  await page.getByText('Marks that have healed').waitFor()
  await sent(page)
  expect(
    'both stand in the record',
    (await atClinic(page, course)).some(({ kind }) => kind === 'site-cleared'),
  )
}

/** The part of the belly is asked where the belly is chosen, waits for nothing, and is recorded. */
async function part({ server, browser }) {
  const { page, course } = await signedIn({ server, browser }, { size: 'phone' })
  await goOn(page).tap()
  await bestPlace(page).waitFor()
  expect('no part is asked of no place', (await page.getByLabel('below the navel').count()) === 0)
  await place(page, 'right-abdomen').check()
  expect('nothing waits for the part', await goOn(page).isEnabled())
  await page.getByLabel('below the navel').check()
  await picture(page, 'sites-part-en-phone')
  await goOn(page).tap()
  await isDone(page).waitFor()
  await sent(page)
  const events = await atClinic(page, course)
  const given = events.findLast(({ kind }) => kind === 'injection-given')
  expect('it is recorded', given.site.region === 'abdomen' && given.site.quadrant === 'lower')
  await page.evaluate(() => {
    location.hash = '#/sites'
  })
  await page.locator('main .body-map').waitFor()
  await place(page, 'right-abdomen').check()
  await page
    .locator('.body-map + div')
    .getByText(/below the navel: \d/)
    .waitFor()
  await page
    .locator('.body-map + div')
    .getByText(/Rests until/)
    .waitFor()
}

export const tests = [
  { name: 'sites: every face, English, phone, light', run: looked('en-US', 'phone', 'light') },
  { name: 'sites: every face, Spanish, 320 px, dark', run: looked('es-ES', 'narrow', 'dark') },
  { name: 'sites: every face, English, desktop, dark', run: looked('en-US', 'desktop', 'dark') },
  { name: 'sites: a lump is marked and heals', run: marked },
  { name: 'sites: the part of the belly is kept', run: part },
]
