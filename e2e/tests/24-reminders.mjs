// Reminders: wishes, this device's messages, what a notification shows and opens, messages, and what the open app tells by itself.
import { person } from '../kit/browser.mjs'
import { look } from '../kit/look.mjs'
import { bestPlace, expect, give, goOn, isDone, picture, secondVisit, signIn, until } from '../kit/steps.mjs'

const KEY = Buffer.alloc(65, 4).toString('base64url')
const AUTH = Buffer.alloc(16, 1).toString('base64url')

/** No push service can be reached from a test: the browser's part of a subscription is made up, the clinic's is real. */
async function withPush({ context, page }, url) {
  await context.grantPermissions(['notifications'], { origin: url })
  await page.addInitScript(
    ({ p256dh, auth }) => {
      // A browser without a screen calls every notification denied, whatever it was told.
      Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
      let made = null
      const endpoint = 'https://push.example.org/send/one'
      const subscription = {
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
        unsubscribe: async () => {
          made = null
          sessionStorage.removeItem('made')
          return true
        },
      }
      if (sessionStorage.getItem('made') !== null) made = subscription
      PushManager.prototype.getSubscription = async () => made
      PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
        if (!userVisibleOnly || applicationServerKey.length < 80) throw new Error('not as a browser wants it')
        made = subscription
        sessionStorage.setItem('made', 'yes')
        return made
      }
    },
    { p256dh: KEY, auth: AUTH },
  )
}

const settingsOf = (page) => page.evaluate(async () => (await fetch('/api/v1/messages/settings')).json())

async function openReminders(page) {
  await page.goto(`${new URL(page.url()).origin}/#/reminders`)
  await page.locator('main form').waitFor()
}

/** What was wished stays to be read, and this device is let go of again. */
async function keptOffline({ page, context }) {
  const times = page.locator('main form input[type="time"]')
  await context.setOffline(true)
  await page.reload()
  await page.locator('main form').waitFor()
  await page.getByText('No network. What you see').waitFor()
  expect('what was wished is kept', (await times.nth(1).inputValue()) === '16:05')
  expect('and cannot be changed now', await page.locator('main form .button-main').isDisabled())
  await context.setOffline(false)
  await page.getByText('Turn them off on this phone').tap()
  await page.getByText('Turn on messages on this phone').waitFor()
  expect('the clinic forgot this device', (await settingsOf(page)).thisDevice === false)
}

async function wishes({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page } = ana
  await withPush(ana, server.url)
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await openReminders(page)
  await page.getByText('Ben', { exact: true }).waitFor()
  const times = page.locator('main form input[type="time"]')
  expect(
    'no time is preset',
    (await times.evaluateAll((all) => all.map(({ value }) => value).join(''))) === '',
  )
  await look(page, 'reminders-en-phone-light')
  await page.getByText('Turn on messages on this phone').tap()
  await page.getByText('Turn them off on this phone').waitFor()
  expect('the clinic knows this device', (await settingsOf(page)).thisDevice === true)
  await times.nth(1).fill('16:05')
  await times.nth(2).fill('22:00')
  expect('half of quiet hours is not saved', await page.locator('main form .button-main').isDisabled())
  await times.nth(3).fill('06:00')
  await page.locator('main form .button-main').tap()
  await until('the clinic has the wishes', async () => {
    const { quiet, reminders } = await settingsOf(page)
    return quiet?.from === '22:00' && Object.values(reminders)[0]?.evening === '16:05'
  })
  // It is five in the afternoon here, and nothing is given yet.
  await page.locator('.banner', { hasText: 'It is time for the injection' }).waitFor()
  await look(page, 'reminders-set-en-phone-light')
  await keptOffline(ana)
  expect(`nothing complained: ${ana.complaints.join(' | ')}`, ana.complaints.length === 0)
}

/** The registration of the page's worker, as the browser's own tools name it. */
async function workerTools({ context, page }) {
  const tools = await context.newCDPSession(page)
  const found = new Promise((resolve) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations.length > 0) resolve(registrations[0].registrationId)
    })
  })
  await tools.send('ServiceWorker.enable')
  const registrationId = await found
  return (data) =>
    tools.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(page.url()).origin,
      registrationId,
      data,
    })
}

/** A browser without a screen shows no notification: what the worker would show is kept, and a tap on it is made up. */
async function seenByWorker(context) {
  const [worker] = context.serviceWorkers()
  await worker.evaluate(() => {
    self.kept = []
    self.registration.showNotification = async (title, options) => self.kept.push({ title, ...options })
  })
  return {
    shown: () => worker.evaluate(() => self.kept),
    click: (data) =>
      worker.evaluate((hash) => {
        const event = new ExtendableEvent('notificationclick')
        const notification = { close: () => undefined, data: hash }
        const waitUntil = (work) => work.catch(() => undefined)
        self.dispatchEvent(Object.assign(event, { notification, waitUntil }))
      }, data),
  }
}

async function pushed({ server, browser }) {
  const ben = await person(browser, { zone: server.zone, locale: 'es-ES', scheme: 'dark' })
  const { page, context } = ben
  await context.grantPermissions(['notifications'], { origin: server.url })
  await signIn(ben, server.links()['the second carer'])
  await secondVisit(page)
  const ana = await person(browser, { zone: server.zone })
  await signIn(ana, server.links()['a parent'])
  await give(ana.page)
  const list = () => page.evaluate(async () => (await (await fetch('/api/v1/messages')).json()).messages)
  await until('the clinic tells the other carer', async () => (await list()).length > 0, 30_000)
  const [{ id }] = await list()
  await page.locator('.banner', { hasText: 'mensaje' }).waitFor({ timeout: 90_000 })
  const deliver = await workerTools(ben)
  const worker = await seenByWorker(context)
  const url = `${server.url}/#/messages/${id}`
  await deliver(JSON.stringify({ id, kind: 'look', course: 'opaque', url }))
  await until('it is shown', async () => (await worker.shown()).length === 1)
  const [shown] = await worker.shown()
  expect(
    `it says nothing of what it is: ${JSON.stringify(shown)}`,
    shown.title === 'Stature' && /ver\.$/.test(shown.body) && shown.data === `#/messages/${id}`,
  )
  await deliver(JSON.stringify({ id, kind: 'look', course: 'opaque', url }))
  await deliver('nonsense')
  await until('something is always shown', async () => (await worker.shown()).length === 3)
  const tags = (await worker.shown()).map(({ tag }) => tag)
  expect('one that comes twice replaces itself', tags[0] === tags[1] && tags[1] !== tags[2])
  expect('showing it on a lock screen does not count as seen', (await list())[0].shownAt === null)
  await worker.click(shown.data)
  await page.getByText('Otro cuidador puso la inyección').waitFor()
  await look(page, 'message-es-phone-dark')
  const mine = async () => (await list()).find((each) => each.id === id)
  await until('looking at it does', async () => (await mine()).shownAt !== null, 30_000)
  await goOn(page).tap()
  await isDone(page).waitFor()
  expect(`nothing complained: ${ben.complaints.join(' | ')}`, ben.complaints.length === 0)
}

async function byItself({ server, browser }) {
  const ana = await person(browser, { zone: server.zone })
  const { page, context } = ana
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await context.setOffline(true)
  await give(page)
  await page.goto(`${server.url}/#/vials`)
  await page.locator('main h1').waitFor()
  const line = page.locator('.banner li', { hasText: 'no swimming' })
  await line.waitFor()
  await look(page, 'banner-en-phone-light')
  await line.locator('button').tap()
  await until('it is put away', async () => (await line.count()) === 0)
  await page.goto(`${server.url}/#/now`)
  await isDone(page).waitFor()
  expect('its own screen says the rest itself', (await page.locator('.banner li').count()) === 0)
}

/** The meal was planned and nobody said that it began. */
async function silence({ server, browser }) {
  const ana = await person(browser, { zone: server.zone, locale: 'es-ES' })
  const { page, context } = ana
  await page.clock.install()
  await signIn(ana, server.links()['a parent'])
  await secondVisit(page)
  await context.setOffline(true)
  await page.getByText('Come más tarde').tap()
  const now = await page.evaluate(() => new Date(Date.now() + 5 * 60_000).toTimeString().slice(0, 5))
  await page.locator('main input[type="time"]').first().fill(now)
  await page.getByText('Comida prevista').tap()
  await page
    .locator('main button', { hasText: /^Transparente|^Claro|^Clara/ })
    .first()
    .tap()
  await bestPlace(page).tap()
  await goOn(page).tap()
  await isDone(page).waitFor()
  await page.goto(`${server.url}/#/vials`)
  await page.locator('.banner-urgent', { hasText: 'comida' }).waitFor()
  await page.clock.fastForward('31:00')
  await page.locator('.banner-urgent', { hasText: 'Inyección sin comida' }).waitFor()
  await picture(page, 'banner-no-food-es-phone')
  await page.locator('.banner-urgent a').tap()
  await page.locator('main .sheet-alarm').first().waitFor()
}

const wide =
  (locale, size, scheme) =>
  async ({ server, browser }) => {
    const ana = await person(browser, { zone: server.zone, locale, size, scheme })
    const { page } = ana
    await page.goto(server.links()['a parent'])
    await goOn(page).click()
    await page.locator('main .answer').waitFor()
    await openReminders(page)
    await page.getByText('Ben', { exact: true }).waitFor()
    await look(page, `reminders-${locale.slice(0, 2)}-${size}-${scheme}`)
  }

export const tests = [
  { name: 'reminders: wishes and this device, kept without a network', run: wishes },
  { name: 'reminders: a push message says nothing and opens its message', run: pushed },
  { name: 'reminders: the open app tells by itself', run: byItself },
  { name: 'reminders: a meal that does not begin, without a network', run: silence },
  { name: 'reminders: English, desktop, dark', run: wide('en-US', 'desktop', 'dark') },
  { name: 'reminders: Spanish, 320 px, light', run: wide('es-ES', 'narrow', 'light') },
]
