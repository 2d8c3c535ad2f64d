// Course: a clinician sees a year and a half at once, by eye, by keyboard and as a table; growth; findings; care.
import { axeFinds } from '../kit/axe.mjs'
import { person } from '../kit/browser.mjs'
import { recordLongCourse } from '../kit/long-course.mjs'
import { atClinic, expect, picture, until } from '../kit/steps.mjs'

const LONG = 'e0000000-0000-4000-8000-00000000a042'
const TABS = ['timeline', 'growth', 'igf-1', 'label', 'care']

async function enter({ server, browser }, who, options) {
  const doctor = await person(browser, { zone: 'UTC', locale: 'en-US', ...options })
  const { page } = doctor
  await page.goto(server.links()[who])
  await page.locator('main button.button-main').click()
  await until(
    'somebody is in',
    async () => (await page.evaluate(async () => (await fetch('/api/v1/session')).status)) === 200,
  )
  return doctor
}

async function withLong(given, options, identity) {
  const doctor = await enter(given, 'the prescriber', options)
  const refused = await recordLongCourse(doctor.page, LONG, identity)
  expect(`nothing of the course is refused: ${refused[0] ?? ''}`, refused.length === 0)
  await doctor.page.reload()
  return doctor
}

async function open(page, server, tab) {
  await page.goto(`${server.url}/#/course/${LONG}/${tab}`)
  await page.locator('.course-part h2').waitFor()
  await page.locator('.course-part').waitFor()
}

/** In a window as high as the page, so that nothing fixed lies over what is looked at. */
const looked = async (page, name) => {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  const found = await axeFinds(page)
  await page.setViewportSize(size)
  expect(`axe finds nothing on ${name}: ${(found ?? []).join(' | ')}`, (found ?? []).length === 0)
}

/** Every part in one size and one light. */
const parts =
  (size, scheme, locale = 'en-US') =>
  async (given) => {
    const doctor = await withLong(given, { size, scheme, locale })
    const { page } = doctor
    for (const tab of TABS) {
      await open(page, given.server, tab)
      await looked(page, `${tab}, ${size}, ${scheme}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(`${tab} is not wider than the window, by ${wide}`, wide <= 0)
      await picture(page, `course-${tab}-${locale.slice(0, 2)}-${size}${scheme === 'dark' ? '-dark' : ''}`)
    }
    expect(`nothing complained: ${doctor.complaints.join(' | ')}`, doctor.complaints.length === 0)
  }

export const tests = [
  { name: 'course: every part, desktop, light', run: parts('desktop', 'light') },
  { name: 'course: every part, desktop, dark', run: parts('desktop', 'dark') },
  { name: 'course: every part, phone, light', run: parts('phone', 'light') },
  { name: 'course: every part, phone, dark, Spanish', run: parts('phone', 'dark', 'es-ES') },
]
