// What was shown and who looked: durable, beside the chain and never in it.

/** `details` is JSON text that may hold patient facts; it is sealed with the course's key. */
export interface LogEntry {
  readonly course: string
  readonly at: number
  /** Account id, or a word of the server such as `scheduler`. */
  readonly actor: string
  /** `decision`, or what was done: `read`, `write`, `export`, `grant`, `erase`, … */
  readonly what: string
  readonly details: string
}

export interface LoggedEntry extends LogEntry {
  /** Rises with time within a course; the place to go on reading from. */
  readonly id: number
}

export interface CourseLog {
  /** Durable when the promise resolves. Of an erased course who, when and what are kept, and `details` are not. */
  write(entry: LogEntry): Promise<void>
  /**
   * Writes where the course still stands at `sequence` and is not erased, both at the same instant. False where nothing was
   * written, because it does not, or another process was just then writing to the same log.
   */
  writeAt(entry: LogEntry, sequence: number): Promise<boolean>
  /** Newest first; `before` is an id to go on from. `details` is empty once the course was erased. */
  read(
    course: string,
    what: 'decision' | 'access',
    before: number | null,
    limit: number,
  ): Promise<readonly LoggedEntry[]>
}
