// Starts what works by itself beside the requests: the projector, the sender of messages, and the round of reminders.
import type { Context } from '../http/context.js'
import { mailerOf } from '../messages/email.js'
import { httpsPush, type PushTransport } from '../messages/push-transport.js'
import { remindAll } from '../messages/reminders.js'
import { sendDue, TOGETHER } from '../messages/sender.js'
import { startProjector } from './projector.js'
import { realTimers, startLoop, type Timers } from './timers.js'

export interface Care {
  /** Waits for what is under way; call it before the store closes. */
  close(): Promise<void>
}

export interface CareOptions {
  readonly timers: Timers
  /** From 0 to 1. */
  readonly random: () => number
  readonly push: PushTransport
}

const SEND_EVERY_MS = 1_000
const REMIND_EVERY_MS = 3_600_000
/** A full outbox is emptied without pause, but other work gets its turn. */
const MOST_ROUNDS = 50

const usual = (): CareOptions => ({ timers: realTimers, random: Math.random, push: httpsPush })

/** Starts them; several processes on one store may each do so. */
export function startCare(context: Context, options: Partial<CareOptions> = {}): Care {
  const { timers, random, push } = { ...usual(), ...options }
  const { log, clock } = context
  const mailer = mailerOf(context.config)
  const sending = { context, transport: push, mailer, random }
  const send = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) if ((await sendDue(sending)) < TOGETHER) return
  }
  const projector = startProjector(context, { timers, random })
  const loops = [
    startLoop({ loop: 'send', everyMs: SEND_EVERY_MS, timers, log, work: send }),
    startLoop({
      loop: 'remind',
      everyMs: REMIND_EVERY_MS,
      timers,
      log,
      work: () => remindAll(context, clock()),
    }),
  ]
  return {
    close: async () => {
      await Promise.all([projector.close(), ...loops.map((each) => each.close())])
      mailer?.close()
    },
  }
}
