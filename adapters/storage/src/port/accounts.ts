// People who sign in, how they prove who they are, and where they are signed in. Names and logins are sealed.
import type { Role } from '@stature/record'

export interface Account {
  readonly id: string
  /** What is typed to sign in, lower case; null for an account that signs in by passkey only. Unique. */
  readonly login: string | null
  readonly name: string
  /** The role a clinic employs this person in; null for families. Says nothing about any course: grants do. */
  readonly staff: Exclude<Role, 'caregiver' | 'patient'> | null
  readonly language: string
  readonly zone: string
  /** argon2id, in its own encoding; null where no password was set. */
  readonly passwordHash: string | null
  /** Base32; null where no second factor was set up. */
  readonly totpSecret: string | null
  /** The last time step a code was taken for, so that no code works twice. */
  readonly totpUsedStep: number | null
  readonly createdAt: number
  readonly disabledAt: number | null
}

export interface Passkey {
  /** base64url, as the browser names it. Unique. */
  readonly id: string
  readonly account: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: number
}

/** A browser or phone that was once signed in on. It stays known after sign-out, until revoked. */
export interface Device {
  readonly id: string
  readonly account: string
  readonly tokenHash: string
  readonly name: string
  readonly createdAt: number
  readonly seenAt: number
  readonly revokedAt: number | null
}

export interface Session {
  readonly tokenHash: string
  readonly id: string
  readonly account: string
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly expiresAt: number
  readonly revokedAt: number | null
}

/** An invitation or a one-time sign-in link. */
export interface Ticket {
  readonly tokenHash: string
  readonly purpose: 'sign-in' | 'invitation'
  /** Whom a sign-in link is for; null for an invitation. */
  readonly account: string | null
  readonly course: string | null
  readonly role: Role | null
  readonly createdBy: string | null
  readonly createdAt: number
  readonly expiresAt: number
  readonly usedAt: number | null
  readonly usedBy: string | null
}

/** The right of one account on one course. */
export interface Grant {
  readonly course: string
  readonly account: string
  readonly role: Role
  readonly grantedBy: string
  readonly grantedAt: number
}

/** An invitation with what it gives, which stand or fall together. */
export interface Acceptance {
  readonly tokenHash: string
  readonly grant: Grant
  /** The account that the grant is for, where it is made with it; null where it is there. */
  readonly account: Account | null
}

export interface Accounts {
  create(account: Account): Promise<'created' | 'login-taken'>
  get(id: string): Promise<Account | null>
  byLogin(login: string): Promise<Account | null>
  /**
   * Replaces all fields but `id`, `login` and `createdAt` by what `made` makes of the account as it is, and makes it anew
   * where another process changed it meanwhile, so that no change is lost. Answers the account as it is then; null where
   * there is none. `totpUsedStep` never goes back, except to null. Throws StoreFailure `store-busy` where others are
   * faster again and again.
   */
  update(id: string, made: (account: Account) => Account): Promise<Account | null>
  /** Takes a TOTP time step once: false where this or a later one was taken already, also by another process. */
  takeTotpStep(account: string, step: number): Promise<boolean>
  list(after: string | null, limit: number): Promise<readonly Account[]>

  addPasskey(passkey: Passkey): Promise<'added' | 'taken'>
  passkey(id: string): Promise<Passkey | null>
  passkeysOf(account: string): Promise<readonly Passkey[]>
  /** A counter that does not rise is a copied key: false, and nothing changes (0 stays 0 for keys without a counter). */
  usePasskey(id: string, counter: number): Promise<boolean>
  removePasskey(account: string, id: string): Promise<boolean>

  addDevice(device: Device): Promise<void>
  device(tokenHash: string): Promise<Device | null>
  devicesOf(account: string): Promise<readonly Device[]>
  seeDevice(id: string, at: number): Promise<void>
  /** Revokes its sessions too; also ends what it was subscribed to. */
  revokeDevice(account: string, id: string, at: number): Promise<boolean>

  addSession(session: Session): Promise<void>
  session(tokenHash: string): Promise<Session | null>
  sessionsOf(account: string): Promise<readonly Session[]>
  seeSession(tokenHash: string, at: number): Promise<void>
  revokeSession(account: string, id: string, at: number): Promise<boolean>
  revokeAllSessions(account: string, at: number): Promise<number>

  addTicket(ticket: Ticket): Promise<void>
  ticket(tokenHash: string): Promise<Ticket | null>
  /**
   * Uses it up, once only, also with several processes; null from `expiresAt` on, and for another account than the one a
   * sign-in link is for.
   */
  useTicket(tokenHash: string, account: string, at: number): Promise<Ticket | null>

  /**
   * Uses an invitation up, makes the account and gives the right, all of it or nothing. `over`: it was used or expired;
   * `login-taken`, `already-in` (the account has a right on the course): nothing was written, the invitation stays good.
   */
  accept(acceptance: Acceptance, at: number): Promise<'accepted' | 'over' | 'login-taken' | 'already-in'>

  /** One grant for an account and a course; a new role replaces the old. */
  grant(grant: Grant): Promise<void>
  withdraw(course: string, account: string): Promise<boolean>
  grantOf(course: string, account: string): Promise<Grant | null>
  grantsOf(account: string): Promise<readonly Grant[]>
  grantsOn(course: string): Promise<readonly Grant[]>
  /** Told when an account's sessions, grants or state changed here or in another process; answers how to stop. */
  watch(listener: (account: string) => void): () => void

  /**
   * Counts one attempt in a window that began with its first; answers the count. Attempts live in the database so that
   * several processes count together.
   */
  attempt(key: string, at: number, windowMs: number): Promise<number>
  forgive(key: string): Promise<void>
}
