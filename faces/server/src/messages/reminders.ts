// Reminders that people chose, queued a day ahead; whether one is still needed is asked when it is sent.
import { HALVES, localDay, wallInstant, wallTime } from '@stature/civil-time'
import { instant } from '@stature/label'
import type { Account } from '@stature/storage'
import { isFamilyRole } from '../access/clinical.js'
import { at as asOf } from '../decisions/asking.js'
import type { Context } from '../http/context.js'
import { tell } from './queue.js'
import { settingsOf, type MessageSettings } from './settings.js'

const HOUR_MS = 3_600_000
/** Queued so far ahead; longer than the hour between two rounds, so that a server that was away misses none. */
const AHEAD_MS = 26 * HOUR_MS
/** A reminder that is this late is still one. */
const LATE_MS = HOUR_MS / 2
const PAGE = 200

async function queueOne(
  context: Context,
  { id, zone }: Account,
  { course, time, half }: { readonly course: string; readonly time: string; readonly half: string },
  at: number,
): Promise<void> {
  const answered = await context.courses.facts(course, asOf(instant(at)))
  if (answered === null) return
  const { day } = wallTime(instant(at), zone)
  for (const plus of [-1, 0, 1, 2]) {
    const notBefore = wallInstant(day, plus, time, zone)
    if (notBefore < at - LATE_MS || notBefore > at + AHEAD_MS) continue
    const slot = `${localDay(notBefore, answered.zone)}/${half}`
    const matter = { kind: 'reminder', slot, of: id, time } as const
    await tell(context, { course, account: id, matter, notBefore, unlessShown: null })
  }
}

/** Queues what one account wants to be reminded of until tomorrow. */
export async function queueReminders(
  context: Context,
  account: Account,
  { reminders }: MessageSettings,
  at: number,
): Promise<void> {
  const wanted = Object.entries(reminders)
  if (wanted.length === 0) return
  const grants = await context.store.accounts.grantsOf(account.id)
  for (const { course, role } of grants) {
    const mine = wanted.find(([name]) => name === course)?.[1]
    if (mine === undefined || !isFamilyRole(role)) continue
    for (const half of HALVES) {
      const time = mine[half]
      if (time !== null) await queueOne(context, account, { course, time, half }, at)
    }
  }
}

/** One round over all accounts. */
export async function remindAll(context: Context, at: number): Promise<void> {
  let after: string | null = null
  for (;;) {
    const page: readonly Account[] = await context.store.accounts.list(after, PAGE)
    for (const account of page) {
      if (account.disabledAt !== null) continue
      const settings = await settingsOf(context, account.id)
      // One course that cannot be read must not keep all others from being reminded.
      await queueReminders(context, account, settings, at).catch((err: unknown) => {
        context.log.warn({ err }, 'reminders of one account were not queued')
      })
    }
    if (page.length < PAGE) return
    after = page.at(-1)?.id ?? null
  }
}
