// The types of the test server, which is plain JavaScript so that measurements and fault runs can start it directly.

export interface FreshDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

export interface TestServer {
  /** Ours to stop and kill; false where `DATABASE_URL` named it. */
  readonly own: boolean
  /** URL of its maintenance database. */
  readonly admin: string
  readonly fresh: () => Promise<FreshDatabase>
  readonly stop: () => Promise<void>
}

export interface OwnServer extends TestServer {
  readonly port: number
  readonly dataDir: string
  readonly fresh: (tablespace?: string) => Promise<FreshDatabase>
  /** `immediate` is `pg_ctl stop -m immediate`; `kill` is kill -9 of the postmaster. Resolves when it is gone. */
  readonly halt: (how: 'immediate' | 'fast' | 'kill') => Promise<void>
  /** Starts it again on the same data, and waits until it takes connections. */
  readonly resume: () => Promise<void>
}

export function freePort(): Promise<number>
export function runOn(
  url: string,
  sql: string,
  values?: readonly unknown[],
): Promise<readonly Readonly<Record<string, unknown>>[]>
export function ownPostgres(options?: {
  readonly parent?: string
  readonly settings?: readonly string[]
  readonly socket?: boolean
}): Promise<OwnServer>
export function testPostgres(): Promise<TestServer>
