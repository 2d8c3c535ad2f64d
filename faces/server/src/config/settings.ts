// Every setting of the server, once: its name, how it is read, what it means and what holds without it.
import { host, masterKeys, proxies, pushKey, secret, smtpUrl, subject } from './readers.js'
import { choice, line, publicUrl, storeUrl, wholeNumber, zone, type Reader } from './value.js'

export interface Setting<T> {
  readonly read: Reader<T>
  readonly means: string
  /** What holds where it is not set, in words. */
  readonly without: string
}

const setting = <T>(read: Reader<T>, means: string, without: string): Setting<T> => ({ read, means, without })

const HOURS = 24 * 365

/** In the order of `docs/running.md`. */
export const SETTINGS = {
  STATURE_PUBLIC_URL: setting(
    publicUrl,
    'How people reach the server. Links, cookies, passkeys and the check of origins follow from it.',
    'http://127.0.0.1 with the port; required in production, with https',
  ),
  STATURE_HOST: setting(host, 'Address to listen on.', '127.0.0.1'),
  STATURE_PORT: setting(wholeNumber(0, 65_535), 'Port to listen on; 0 for any free one.', '8420'),
  STATURE_TRUSTED_PROXIES: setting(
    proxies,
    'Addresses or networks of the proxies in front, whose forwarding headers are believed.',
    'none',
  ),
  STATURE_DATA: setting(
    storeUrl,
    'The record: `file:/path/stature.db`, `postgres://…`, or `memory:` (lost at the end).',
    '`stature.db` in the data folder',
  ),
  STATURE_KEYS: setting(
    storeUrl,
    'The key store, kept and backed up apart from the data: a file or a database of its own.',
    '`keys.db` in the data folder; required where the data is in PostgreSQL',
  ),
  STATURE_DATA_DIR: setting(line, 'The data folder.', '`.stature` in the working directory'),
  STATURE_MASTER_KEYS: setting(
    masterKeys,
    'The keys that wrap the keys of courses, newest first: 32 bytes each in base64, commas between them.',
    'a file `master.key` made in the data folder; required in production, here or as a file',
  ),
  STATURE_MASTER_KEYS_FILE: setting(
    line,
    'A file that holds the same, such as a secret of the container.',
    'none',
  ),
  STATURE_POLICY: setting(
    line,
    'The clinic’s site policy: a file, or the name of a shipped one.',
    'the example `cautious`; required in production, and not the example',
  ),
  STATURE_POLICY_SIGNATURES: setting(
    choice('1', '2'),
    'How many people a new version of the site policy needs: with 2, nobody signs what they proposed themselves.',
    '1',
  ),
  STATURE_ZONE: setting(zone, 'Time zone of the clinic, for courses without an event.', 'UTC'),
  STATURE_EXAMPLE_CLINIC: setting(
    choice('no', 'few', 'yes'),
    'Makes an example clinic with invented people: a dozen children, or a `few` for a quick start. Refused in production.',
    'no',
  ),
  STATURE_SESSION_IDLE_MINUTES: setting(
    wholeNumber(5, HOURS * 60),
    'A session that is not used for so long ends.',
    '10080, a week',
  ),
  STATURE_SESSION_LONGEST_HOURS: setting(
    wholeNumber(1, HOURS),
    'A session ends after so long in any case.',
    '2160, ninety days',
  ),
  STATURE_SMTP_URL: setting(smtpUrl, 'The mail server for reminders and alarms.', 'no e-mail'),
  STATURE_SMTP_FROM: setting(line, 'The sender of mails.', 'required with a mail server'),
  STATURE_WEB_PUSH_PUBLIC_KEY: setting(pushKey(65), 'Web Push: the public key.', 'no Web Push'),
  STATURE_WEB_PUSH_PRIVATE_KEY: setting(
    pushKey(32),
    'Web Push: the private key.',
    'required with the public key',
  ),
  STATURE_WEB_PUSH_SUBJECT: setting(
    subject,
    'Web Push: how its operators reach you.',
    'required with the keys',
  ),
  STATURE_METRICS_TOKEN: setting(secret, 'Bearer token that may read `/metrics`.', 'only this machine may'),
  STATURE_LOG_LEVEL: setting(
    choice('debug', 'info', 'warn', 'error', 'silent'),
    'How much is logged.',
    'info',
  ),
  STATURE_BODY_BYTES: setting(wholeNumber(1_024, 67_108_864), 'Largest body of a request.', '4194304, 4 MiB'),
  STATURE_REQUESTS_PER_MINUTE: setting(
    wholeNumber(10, 10_000_000),
    'Requests of one account, or of one address that is not signed in, a minute and a process.',
    '1200',
  ),
  STATURE_BATCH_EVENTS: setting(wholeNumber(1, 10_000), 'Events in one sync.', '1000'),
  STATURE_STREAMS: setting(wholeNumber(1, 1_000), 'Open event streams of one account.', '20'),
} as const

export type SettingName = keyof typeof SETTINGS
