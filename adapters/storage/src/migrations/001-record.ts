// Schema 1: the record and its log, people and their rights, settings.
// Tables of a course begin their primary key with `course`, so that PostgreSQL can partition and distribute by it. There
// are no foreign keys: they would tie what is kept by course to what is kept by account.
import type { Migration } from './migration.js'

const RECORD = [
  // `head` is the sealed hash of the last event. An append advances `sequence` only from where its caller believes it is,
  // and only while `erased_at` is NULL.
  `CREATE TABLE course (
    course {text} NOT NULL PRIMARY KEY,
    sequence {int} NOT NULL,
    head {bytes},
    projected {int} NOT NULL,
    erased_at {int})`,
  `CREATE INDEX course_unprojected ON course (course) WHERE projected < sequence AND erased_at IS NULL`,
  `CREATE TABLE event (
    course {text} NOT NULL,
    sequence {int} NOT NULL,
    id {text} NOT NULL,
    digest {text} NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (course, sequence)) {clustered}`,
  'CREATE UNIQUE INDEX event_id ON event (course, id)',
  `CREATE TABLE snapshot (
    course {text} NOT NULL PRIMARY KEY,
    sequence {int} NOT NULL,
    body {bytes} NOT NULL)`,
  // `is_decision` is 1 for decisions shown, 0 for accesses.
  `CREATE TABLE log (
    course {text} NOT NULL,
    id {int} NOT NULL,
    is_decision {int} NOT NULL,
    at {int} NOT NULL,
    actor {text} NOT NULL,
    what {text} NOT NULL,
    details {bytes} NOT NULL,
    PRIMARY KEY (course, id)) {clustered}`,
  'CREATE INDEX log_kind ON log (course, is_decision, id)',
  `CREATE TABLE grant_ (
    course {text} NOT NULL,
    account {text} NOT NULL,
    role {text} NOT NULL,
    granted_by {text} NOT NULL,
    granted_at {int} NOT NULL,
    PRIMARY KEY (course, account)) {clustered}`,
  'CREATE INDEX grant_account ON grant_ (account, course)',
] as const

const PEOPLE = [
  // `login_digest` is a keyed hash; `sealed` holds name, login, password hash and second factor.
  `CREATE TABLE account (
    id {text} NOT NULL PRIMARY KEY,
    login_digest {text},
    totp_used_step {int},
    created_at {int} NOT NULL,
    disabled_at {int},
    sealed {bytes} NOT NULL)`,
  'CREATE UNIQUE INDEX account_login ON account (login_digest)',
  `CREATE TABLE passkey (
    id {text} NOT NULL PRIMARY KEY,
    account {text} NOT NULL,
    counter {int} NOT NULL,
    created_at {int} NOT NULL,
    sealed {bytes} NOT NULL)`,
  'CREATE INDEX passkey_account ON passkey (account)',
  `CREATE TABLE device (
    id {text} NOT NULL PRIMARY KEY,
    account {text} NOT NULL,
    token_hash {text} NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    revoked_at {int},
    sealed {bytes} NOT NULL)`,
  'CREATE UNIQUE INDEX device_token ON device (token_hash)',
  'CREATE INDEX device_account ON device (account)',
  `CREATE TABLE session (
    token_hash {text} NOT NULL PRIMARY KEY,
    id {text} NOT NULL,
    account {text} NOT NULL,
    device {text} NOT NULL,
    created_at {int} NOT NULL,
    seen_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    revoked_at {int})`,
  'CREATE INDEX session_account ON session (account)',
  `CREATE TABLE ticket (
    token_hash {text} NOT NULL PRIMARY KEY,
    purpose {text} NOT NULL,
    account {text},
    course {text},
    role {text},
    created_by {text},
    created_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    used_at {int},
    used_by {text})`,
  // `who` is a keyed hash of what is counted.
  'CREATE TABLE attempt (who {text} NOT NULL PRIMARY KEY, count {int} NOT NULL, ends_at {int} NOT NULL)',
  'CREATE INDEX attempt_end ON attempt (ends_at)',
  'CREATE TABLE setting (account {text} NOT NULL PRIMARY KEY, body {bytes} NOT NULL)',
  // `digest` is a keyed hash of the value, to compare it without reading it.
  'CREATE TABLE clinic_state (name {text} NOT NULL PRIMARY KEY, digest {text} NOT NULL, body {bytes} NOT NULL)',
] as const

export const RECORD_1: Migration = { version: 1, statements: [...RECORD, ...PEOPLE] }
