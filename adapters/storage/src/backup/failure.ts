// Why a backup cannot be made or restored: a code, a sentence, and what to do.

export class BackupFailure extends Error {
  constructor(
    readonly code:
      | 'backup-exists'
      | 'backup-unwritable'
      | 'backup-unreadable'
      | 'not-a-backup'
      | 'backup-newer'
      | 'backup-truncated'
      | 'backup-altered'
      | 'backup-expired'
      | 'backup-misfit'
      | 'bad-days'
      | 'nothing-to-back-up'
      | 'target-not-empty'
      | 'data-first',
    message: string,
    readonly fix: string,
  ) {
    super(message)
    this.name = 'BackupFailure'
  }
}

const ANOTHER = 'Use another backup, and look after the disk or the transfer that this one came from.'

export const truncated = (path: string): BackupFailure =>
  new BackupFailure('backup-truncated', `${path} ends too early. Nothing was restored.`, ANOTHER)

export const altered = (path: string): BackupFailure =>
  new BackupFailure('backup-altered', `${path} is not as it was written. Nothing was restored.`, ANOTHER)

export const notABackup = (path: string): BackupFailure =>
  new BackupFailure(
    'not-a-backup',
    `${path} is no backup of Stature.`,
    'Name a file that `stature backup` wrote.',
  )

export const misfit = (what: string): BackupFailure =>
  new BackupFailure(
    'backup-misfit',
    `The backup and the store do not have the same tables: ${what}. Nothing was restored.`,
    'Restore with the version of the software that made the backup, then upgrade.',
  )

const systemCode = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? ` (${code})` : ''
}

export const unwritable = (path: string, error: unknown): BackupFailure =>
  new BackupFailure(
    'backup-unwritable',
    `${path} cannot be written${systemCode(error)}. No part of it was left behind.`,
    'See that the folder exists, may be written, and has room.',
  )

export const unreadable = (path: string, error: unknown): BackupFailure =>
  new BackupFailure(
    'backup-unreadable',
    `${path} cannot be read${systemCode(error)}.`,
    'See that the file is there and may be read by this user.',
  )
