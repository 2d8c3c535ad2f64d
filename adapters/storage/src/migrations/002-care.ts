// Schema 2: what surrounds the record while care is given: leases, alarms, messages. All are kept by course.
import type { Migration } from './migration.js'

export const CARE_2: Migration = {
  version: 2,
  statements: [
    `CREATE TABLE lease (
      course {text} NOT NULL,
      slot {text} NOT NULL,
      account {text} NOT NULL,
      taken_at {int} NOT NULL,
      expires_at {int} NOT NULL,
      PRIMARY KEY (course, slot)) {clustered}`,
    // `name` is a keyed hash of the alarm's key: even what an alarm is about is the patient's.
    `CREATE TABLE alarm (
      course {text} NOT NULL,
      name {text} NOT NULL,
      raised_at {int} NOT NULL,
      ended_at {int},
      answered_at {int},
      answered_by {text},
      sealed {bytes} NOT NULL,
      answer {bytes},
      PRIMARY KEY (course, name))`,
    'CREATE INDEX alarm_newest ON alarm (course, raised_at)',
    // `name` is a keyed hash of the message's id. `due` moves while a process holds the message, `not_before` does not.
    `CREATE TABLE message (
      course {text} NOT NULL,
      name {text} NOT NULL,
      account {text} NOT NULL,
      state {text} NOT NULL,
      attempts {int} NOT NULL,
      not_before {int} NOT NULL,
      due {int} NOT NULL,
      expires_at {int} NOT NULL,
      shown_at {int},
      sealed {bytes} NOT NULL,
      PRIMARY KEY (course, name))`,
    `CREATE INDEX message_due ON message (due) WHERE state = 'waiting'`,
    'CREATE INDEX message_account ON message (course, account, not_before)',
  ],
}
