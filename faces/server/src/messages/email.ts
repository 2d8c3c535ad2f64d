// E-mail by SMTP: neutral words and a link.
import type { Account, Message } from '@stature/storage'
import type { Config } from '../config/config.js'
import type { Context } from '../http/context.js'
import { emailText } from './outside.js'
import type { Delivered } from './push.js'
import { settingsOf } from './settings.js'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same each time a message is sent again, so that a mailbox can tell. */
  readonly messageId: string
}

export interface Mailer {
  send(mail: Mail): Promise<Delivered>
  close(): void
}

const TIMEOUT_MS = 15_000

/** A 5xx of SMTP is for good; everything else may pass. */
function reachedBy(error: unknown): Delivered {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'responseCode') : undefined
  return typeof code === 'number' && code >= 500 && code < 600 ? 'failed' : 'again'
}

/** The library is loaded with the first message: most processes send none for a long time. */
async function transportTo(url: string) {
  const { createTransport } = await import('nodemailer')
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  return createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
}

/** Null where no SMTP server is set. */
export function mailerOf({ smtp }: Pick<Config, 'smtp'>): Mailer | null {
  if (smtp === null) return null
  let transport: ReturnType<typeof transportTo> | null = null
  return {
    send: async (mail) => {
      try {
        const open = await (transport ??= transportTo(smtp.url))
        await open.sendMail({
          ...mail,
          from: smtp.from,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return 'sent'
      } catch (error) {
        return reachedBy(error)
      }
    },
    close: () => void transport?.then((open) => open.close()).catch(() => undefined),
  }
}

export async function deliverEmail(
  context: Context,
  mailer: Mailer | null,
  message: Message,
  { id, language }: Account,
): Promise<Delivered> {
  const { email } = await settingsOf(context, id)
  // The person does not want it any more.
  if (email === null || mailer === null) return 'failed'
  const host = new URL(context.config.publicUrl).hostname
  const words = emailText(message, language, context.config)
  return mailer.send({ ...words, to: email, messageId: `<${message.id}@${host}>` })
}
