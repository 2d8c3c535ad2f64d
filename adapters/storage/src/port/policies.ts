// What was done about the clinic's site policy, in order: appended and never changed. What an act means is the server's business.

/** `body` is JSON text, sealed and bound to its number, so that no act can stand in for another. */
export interface PolicyAct {
  /** Its place, from 1 without a hole. */
  readonly number: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly body: string
}

export interface PolicyActs {
  /**
   * Appends as number `after` + 1, durable when the promise resolves; false where another act stands there already, also of
   * another process, and nothing is written then.
   */
  add(after: number, at: number, body: string): Promise<boolean>
  /** Acts after a number, in order. */
  read(after: number): Promise<readonly PolicyAct[]>
  /** The number of the last act; 0 where there is none. Cheap enough to ask often. */
  newest(): Promise<number>
  /** Told when something was appended here or in another process, within a second, or may have been. Answers how to stop. */
  watch(listener: () => void): () => void
}
