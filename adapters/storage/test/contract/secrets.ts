// Fills a store with texts that must not be readable in what it keeps, and looks for them.
import type { Store } from '@stature/storage'
import { account, alarm, event, freshCourse, message, NOW } from './make.js'

/** What stands nowhere in the raw bytes of the data or the keys. */
export const SECRETS: readonly string[] = [
  // Of events: a kind, who recorded it, the slot.
  'vomited',
  'mother-of-mira',
  // Of people: name, login, password hash, second factor, device, passkey.
  'Person Secretive',
  'secretive@example.org',
  '$argon2id$secret',
  'JBSWY3DPEHPK3PXP',
  'Grandmother-phone',
  'Grandmother-key',
  // Of care: snapshot, log, alarm, answer, message, wishes, duty, what was tried.
  'folded-facts',
  'details-of-decision',
  'injected-without-food',
  'alarm-key-of-slot',
  'answer-of-nurse',
  'reminder-text',
  'message-id-of-slot',
  'quiet-at-night',
  'on-duty-is-doctor',
  'attempt-of-login',
]

async function fillAccounts({ accounts }: Store, name: string): Promise<void> {
  const secret = { login: `secretive@example.org.${name}`, name: 'Person Secretive' }
  const proof = { passwordHash: '$argon2id$secret', totpSecret: 'JBSWY3DPEHPK3PXP' }
  await accounts.create(account(name, { ...secret, ...proof }))
  const times = { createdAt: NOW, seenAt: NOW, revokedAt: null }
  await accounts.addDevice({ id: name, account: name, tokenHash: name, name: 'Grandmother-phone', ...times })
  const key = { publicKey: new Uint8Array([1]), counter: 0, transports: [], name: 'Grandmother-key' }
  await accounts.addPasskey({ id: name, account: name, createdAt: NOW, ...key })
  await accounts.attempt('attempt-of-login', NOW, 1_000)
}

/** Writes every secret once; answers the course. */
export async function fillWithSecrets(store: Store): Promise<string> {
  const course = freshCourse()
  const details = 'details-of-decision'
  await store.journal.append(course, [event(course, 1), event(course, 2)], null)
  await store.journal.saveSnapshot(course, { sequence: 2, body: 'folded-facts' })
  await store.log.write({ course, at: NOW, actor: 'scheduler', what: 'decision', details })
  await store.alarms.raise(alarm(course, 'alarm-key-of-slot'))
  await store.alarms.answer(course, 'alarm-key-of-slot', 'nurse', NOW, 'answer-of-nurse')
  await store.outbox.queue(message(course, 'message-id-of-slot', { body: 'reminder-text' }))
  await store.settings.put(course, 'quiet-at-night', null)
  await store.clinic.put(course, 'on-duty-is-doctor', null)
  await fillAccounts(store, course)
  return course
}

/** The secrets that can be read in raw bytes, or in their hexadecimal text as a dump writes it. */
export const readableIn = (raw: Buffer): readonly string[] =>
  SECRETS.filter((secret) => raw.includes(secret) || raw.includes(Buffer.from(secret).toString('hex')))
