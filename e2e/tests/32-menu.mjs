// The menu of somebody who is clinic and family in one: whole words at 320 px and at twice the text, the rest under More, all by keyboard.
import { randomUUID } from 'node:crypto'
import { look } from '../kit/look.mjs'
import { enter } from '../kit/prescriber.mjs'
import { expect, picture, until } from '../kit/steps.mjs'

const COURSE = 'e0000000-0000-4000-8000-00000000c032'

/** In the page: a nurse opens a course and invites a parent; answers the link. */
async function invites({ course, event }) {
  const post = async (path, body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return answer.json()
  }
  const { account } = await (await fetch('/api/v1/session')).json()
  await post('/courses', { event: { ...event, by: { role: 'nurse', id: account.id } } })
  return (await post(`/courses/${course}/invitations`, { role: 'caregiver' })).url
}

async function bothInOne(given, options) {
  const noor = await enter(given, 'the nurse')
  const at = new Date(Date.now() - 60_000).toISOString()
  const event = {
    ...{
      id: randomUUID(),
      course: COURSE,
      kind: 'course-opened',
      occurredAt: at,
      recordedAt: at,
      zone: 'UTC',
    },
    ...{ birthDate: '2020-01-15', sex: 'female', edition: 'us-2019-12' },
  }
  const link = await noor.page.evaluate(invites, { course: COURSE, event })
  const one = await enter(given, 'the prescriber', options)
  await one.page.goto(link)
  await one.page.locator('main button.button-main').click()
  await one.page.locator('nav.menu a[href="#/now"]').waitFor()
  // The app goes to the child by itself.
  await until('the link is left', () =>
    one.page.evaluate(() => !/link|sign-in|invitation/.test(location.hash)),
  )
  return one
}

/** Words of the menu that stand in more than one line, or beyond the edge. */
const broken = (page) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('nav.menu a')].filter((link) => link.offsetParent !== null)
    return links.flatMap((link) => {
      const box = link.getBoundingClientRect()
      const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode()
      const wrong = []
      for (const { index, 0: word } of text.data.matchAll(/\S+/gu)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (range.getClientRects().length > 1) wrong.push(`${word} is broken`)
      }
      if (box.left < 0 || box.right > window.innerWidth + 1) wrong.push(`${text.data} is cut off`)
      if (box.width < 44 || box.height < 44) wrong.push(`${text.data} is small`)
      return wrong
    })
  })

const shown = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('nav.menu a')]
      .filter((link) => link.offsetParent !== null)
      .map((link) => link.getAttribute('href')),
  )

const phone = (locale) => async (given) => {
  const { page, calm } = await bothInOne(given, { size: 'narrow', locale })
  const name = `menu-${locale.slice(0, 2)}-narrow`
  await page.goto(`${given.server.url}/#/more`)
  await page.locator('.more-list a').first().waitFor()
  expect(
    `five, was ${await shown(page)}`,
    (await shown(page)).join() === '#/panel,#/inbox,#/now,#/diary,#/more',
  )
  const under = await page.locator('.more-list a:visible').evaluateAll((all) => all.map(({ hash }) => hash))
  for (const way of ['#/policy', '#/clauses', '#/sites', '#/vials', '#/settings'])
    expect(`${way} is under More, was ${under}`, under.includes(way))
  expect(`whole words: ${await broken(page)}`, (await broken(page)).length === 0)
  await look(page, name)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect(`whole words twice as large: ${await broken(page)}`, (await broken(page)).length === 0)
  await picture(page, `${name}-large`)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(`it fits, ${over} px too wide`, over <= 0)
  calm()
}

/** On a wide screen all stand in a row before the screen, and the keyboard goes through them in that order. */
async function wide(given) {
  const { page, calm } = await bothInOne(given, { size: 'desktop' })
  const all = await shown(page)
  expect(`all nine, was ${all}`, all.length === 9)
  await page.evaluate(() => document.activeElement?.blur())
  const reached = []
  for (let presses = 0; presses < 20 && reached.length < 9; presses += 1) {
    await page.keyboard.press('Tab')
    const way = await page.evaluate(
      () => document.activeElement?.closest('nav.menu a')?.getAttribute('href') ?? null,
    )
    if (way !== null) reached.push(way)
  }
  expect(`by keyboard in order: ${reached}`, reached.join() === all.join())
  await page.goto(`${given.server.url}/#/more`)
  await page.locator('.more-list a[href="#/settings"]').waitFor()
  const twice = await page.locator('.more-list a:visible').evaluateAll((each) => each.map(({ hash }) => hash))
  expect('nothing stands twice', !twice.some((way) => all.includes(way)))
  await look(page, 'menu-en-desktop')
  await page.setViewportSize({ width: 640, height: 450 })
  expect(`whole words at 200 % zoom: ${await broken(page)}`, (await broken(page)).length === 0)
  calm()
}

export const tests = [
  { name: 'menu: clinic and family in one, 320 px', run: phone('en-US') },
  { name: 'menu: clinic and family in one, 320 px, Spanish', run: phone('es-ES') },
  { name: 'menu: clinic and family in one, wide, by keyboard', run: wide },
]
