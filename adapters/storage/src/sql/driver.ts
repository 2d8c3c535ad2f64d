// What the SQL of this adapter needs of a database. The SQL is written once, in the part that SQLite and PostgreSQL share.

export type Value = string | number | null | Uint8Array
/** Integers come as safe numbers, bytes as Uint8Array, in both databases. */
export type Row = Readonly<Record<string, Value>>

export interface Reader {
  /** Placeholders are `$1`, `$2`, …; a value may be used more than once. */
  all(sql: string, values: readonly Value[]): Promise<readonly Row[]>
}

export interface Writer extends Reader {
  /** Answers how many rows changed. */
  run(sql: string, values: readonly Value[]): Promise<number>
}

/** New events of one course, sealed, with the place the chain must have reached before them. */
export interface EventRows {
  readonly course: string
  /** The sequence of the last event so far; 0 before the first. */
  readonly after: number
  readonly rows: readonly {
    readonly id: string
    /** Keyed hash of what the event says, for idempotency. */
    readonly digest: string
    readonly body: Uint8Array
  }[]
  /** The sealed hash of the last of these events. */
  readonly head: Uint8Array
}

/**
 * `moved`: the chain has another end than `after`. `duplicate`: it has not, but an id is there already. Nothing was written
 * then.
 */
export type RawAppend = 'appended' | 'moved' | 'duplicate'

/** The key of an announcement after changes may have been missed: whoever listens looks again at all it cares about. */
export const EVERYTHING = '*'

/** What another process, or this one, committed. */
export interface Announcement {
  readonly what: 'course' | 'account' | 'lease' | 'alarms' | 'policy'
  /** Its id, of a lease or alarms the course’s; or `*` (EVERYTHING, sequence 0) where this process was cut off and may have missed changes of any of them. */
  readonly key: string
  /** Of a course: its newest sequence, or -1 where it was erased; else 0. */
  readonly sequence: number
}

export interface Driver extends Writer {
  readonly dialect: 'sqlite' | 'postgres'
  /**
   * One short transaction. `body` awaits nothing but its argument, because SQLite commits many of them with one sync.
   * A body that throws is rolled back alone.
   */
  transaction<T>(body: (tx: Writer) => Promise<T>): Promise<T>
  /**
   * The hot path, one durable commit: PostgreSQL does it in one round trip, SQLite in a group. Tables `event` and `course`
   * of schema 1. A course that has no row, or was erased (`erased_at`), is `moved`. It announces nothing: its caller does.
   */
  append(rows: EventRows): Promise<RawAppend>
  /** Tells every process within a second; gathered, so that it slows no commit. */
  announce(announcement: Announcement): void
  listen(listener: (announcement: Announcement) => void): () => void
  check(): Promise<void>
  close(): Promise<void>
}
