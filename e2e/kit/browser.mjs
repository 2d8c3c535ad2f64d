// A real Chromium: the system's own, else the one from npm; phones and desktops in it, each with its own storage.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function installed() {
  const named = process.env.STATURE_CHROMIUM
  if (named !== undefined) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Sandboxes need rights that root in a container does not have. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']

/** Where the browser is and how it is started here. */
async function started() {
  const own = installed()
  if (own !== undefined) return { executablePath: own, args: FLAGS }
  const packed = (await import('@sparticuz/chromium')).default
  const args = [...FLAGS, ...packed.args.filter((flag) => !/single-process|no-zygote|headless/.test(flag))]
  return { executablePath: await packed.executablePath(), args }
}

export const openBrowser = async () => chromium.launch(await started())

/** A phone whose storage is a folder: closed and opened again it is the same phone, started cold. */
export async function openPhone(folder, { zone, args = [] }) {
  const { executablePath, args: own } = await started()
  const how = { executablePath, args: [...own, ...args], timezoneId: zone, locale: 'en-US' }
  return chromium.launchPersistentContext(folder, { ...SIZES.phone, ...how })
}

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
}

/** Somebody with a device of their own. What their pages complain of is kept in `complaints`. */
export async function person(browser, { zone, locale = 'en-US', size = 'phone', scheme = 'light' }) {
  const context = await browser.newContext({ ...SIZES[size], timezoneId: zone, locale, colorScheme: scheme })
  context.setDefaultTimeout(15_000)
  const complaints = []
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      // A request that fails because the network is cut is what the test is about.
      if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
        complaints.push(message.text())
    })
  })
  return { context, page: await context.newPage(), complaints }
}
