// Course: a clinician sees a year and a half at once, by eye, by keyboard and as a table; growth; findings; care.
import { axeFinds } from '../kit/axe.mjs'
import { person } from '../kit/browser.mjs'
import { recordLongCourse } from '../kit/long-course.mjs'
import { expect, picture, signIn, until } from '../kit/steps.mjs'

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

async function withLong(given, options, more = {}) {
  const doctor = await enter(given, 'the prescriber', options)
  const refused = await recordLongCourse(doctor.page, LONG, more)
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

const shownRange = (page) => page.locator('.course-shown').textContent()

/** Everything of the drawing by keyboard, and the same as a table. */
async function byKeys(given) {
  const { page } = await withLong(given, { size: 'desktop' })
  await open(page, given.server, 'timeline')
  const first = await shownRange(page)
  await page.locator('.course-timeline').focus()
  await page.keyboard.press('+')
  await until('it shows a shorter time', async () => (await shownRange(page)) !== first)
  const closer = await shownRange(page)
  await page.keyboard.press('ArrowLeft')
  await until('it shows an earlier time', async () => (await shownRange(page)) !== closer)
  await page.getByRole('button', { name: 'All' }).click()
  await page.locator('.course-timeline').focus()
  await page.keyboard.press('Tab')
  const tip = page.locator('.course-tip')
  await tip.waitFor()
  const last = await tip.textContent()
  await page.keyboard.press('ArrowLeft')
  await until('the tip of another mark', async () => (await tip.textContent()) !== last)
  await picture(page, 'course-timeline-all-en-desktop')
  await page.getByText('The same as a table').click()
  await page.locator('.course-table tbody tr').first().waitFor()
  const table = await page.locator('.course-table').innerText()
  for (const said of ['severe', 'Prescription: Adjusted to weight', 'missed', 'Treatment interrupted'])
    expect(`the table tells of "${said}"`, table.includes(said) || (await more(page, said)))
}

/** Asks for further lines until they tell of it. */
async function more(page, said) {
  const button = page.getByRole('button', { name: /Show more/ })
  while ((await button.count()) > 0) {
    await button.click()
    if ((await page.locator('.course-table').innerText()).includes(said)) return true
  }
  return false
}

/** What is not known is named, and nothing is computed without it. */
async function unknown(given) {
  const identity = { sex: 'unknown', birthDate: 'unknown' }
  const { page } = await withLong(given, { size: 'desktop' }, { identity, treated: false })
  await open(page, given.server, 'growth')
  const text = await page.locator('.course-part').innerText()
  expect('both are named', /sex is not recorded/.test(text) && /birth date is not recorded/.test(text))
  expect('no curve and no score', (await page.locator('.course-curve').count()) === 0)
  expect('no score', !/[\d] SDS/.test(text))
  await picture(page, 'course-growth-unknown-en-desktop')
  await open(page, given.server, 'label')
  await page.getByRole('heading', { name: 'One question first' }).waitFor()
  await picture(page, 'course-label-question-en-desktop')
  expect('a finding leads to its clause', (await page.locator('a[href^="#/clauses/"]').count()) > 3)
}

const kindsAt = async (page) => (await tail(page)).map(({ kind }) => kind)
/** The newest events of the course. */
const tail = (page) =>
  page.evaluate(async (id) => {
    const summary = await (await fetch(`/api/v1/courses/${id}`)).json()
    const after = Math.max(0, summary.sequence - 20)
    return (await (await fetch(`/api/v1/courses/${id}/events?after=${after}&limit=100`)).json()).events
  }, LONG)

/** The prescriber records an examination and changes the plan; what is asked is not recorded before it is whole. */
async function care(given) {
  const { page } = await withLong(given, { size: 'desktop' })
  await open(page, given.server, 'care')
  expect('the eyes are due', (await page.locator('.course-due').count()) === 1)
  await page.getByRole('button', { name: 'Eyes, with the fundus: record as done' }).click()
  await page.getByLabel('Eyes, with the fundus: finding, if any').fill('Discs flat.')
  await page.getByRole('button', { name: 'Record as done', exact: true }).click()
  await until('nothing is due any more', async () => (await page.locator('.course-due').count()) === 0)
  await page.getByRole('button', { name: 'Change the care plan' }).click()
  await page.getByLabel('Telephone of the clinic').fill('')
  await page.getByRole('button', { name: 'Save the care plan' }).click()
  await page.getByText('This is needed.').waitFor()
  await picture(page, 'course-care-form-en-desktop')
  await looked(page, 'the form of the care plan')
  await page.getByLabel('Telephone of the clinic').fill('+1 555 0199')
  await page.getByRole('textbox', { name: 'Hips' }).fill('365')
  await page.getByRole('button', { name: 'Save the care plan' }).click()
  await page.getByText('+1 555 0199').waitFor()
  await until('both are at the clinic', async () => {
    const kinds = await kindsAt(page)
    return kinds.includes('examination-recorded') && kinds.includes('care-plan-set')
  })
  expect('the eyes are still not due', (await page.locator('.course-due').count()) === 0)
}

/** The day so many days from now, in UTC. */
const dayFrom = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A height of yesterday and a result of the laboratory. */
async function measures(given) {
  const { page } = await withLong(given, { size: 'desktop' })
  await open(page, given.server, 'growth')
  await page.getByText('Record a height or weight').click()
  await page.getByLabel('Height, cm').fill('102,84')
  await page.getByText('one decimal at most').waitFor()
  await page.getByLabel('Height, cm').fill('102,8')
  await page.getByRole('button', { name: 'It was earlier' }).click()
  const record = page.getByRole('button', { name: 'Record', exact: true })
  expect('not before it is said when', !(await record.isEnabled()))
  await page.getByLabel('Day').fill(dayFrom(1))
  await page.getByText('still to come').waitFor()
  expect('nothing of a day to come', !(await record.isEnabled()))
  await page.getByLabel('Day').fill(dayFrom(-1))
  await picture(page, 'course-measured-earlier-en-desktop')
  await looked(page, 'a height of yesterday')
  await record.click()
  await page.locator('.course-value', { hasText: '102.8 cm' }).waitFor()
  await open(page, given.server, 'igf-1')
  await page.getByText('Record a result').click()
  await page.getByLabel('SDS, as reported').fill('-0.4')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.locator('.course-table td', { hasText: '\u22120.4' }).waitFor()
  await until('both are at the clinic', async () => {
    const kinds = await kindsAt(page)
    return kinds.includes('height-measured') && kinds.at(-1) === 'laboratory-measured'
  })
  const height = (await tail(page)).findLast(({ kind }) => kind === 'height-measured')
  expect('of the noon of yesterday', height.occurredAt.startsWith(`${dayFrom(-1)}T12:00`))
}

/** A family finds the course of the child chosen, and only reads what is the clinic's. */
async function family({ server, browser }) {
  const parent = await person(browser, { zone: server.zone })
  const { page } = parent
  await signIn(parent, server.links()['a parent'])
  await page.goto(`${server.url}/#/more`)
  await page.getByRole('link', { name: 'Course', exact: true }).click()
  await page.locator('.course-part h2').waitFor()
  await page.getByRole('link', { name: 'Care', exact: true }).click()
  await page.getByText('A prescriber sets and changes it.').waitFor()
  expect('nothing is offered to change', (await page.locator('.course-part button').count()) === 0)
}

export const tests = [
  { name: 'course: every part, desktop, light', run: parts('desktop', 'light') },
  { name: 'course: every part, desktop, dark', run: parts('desktop', 'dark') },
  { name: 'course: every part, phone, light', run: parts('phone', 'light') },
  { name: 'course: every part, phone, dark, Spanish', run: parts('phone', 'dark', 'es-ES') },
  { name: 'course: the timeline by keyboard and as a table', run: byKeys },
  { name: 'course: sex and birth date not known', run: unknown },
  { name: 'course: an examination done, another care plan', run: care },
  { name: 'course: a height and a result are recorded', run: measures },
  { name: 'course: a family reads it', run: family },
]
