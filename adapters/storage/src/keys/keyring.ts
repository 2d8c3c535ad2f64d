// Keys of courses: what one key does, and where keys come from. Without its key nothing of a course can be read.

/** AES-256-GCM under one course's key. `context` names table and row, so that no sealed value serves in another's place. */
export interface CourseKey {
  readonly course: string
  /** `text` is well-formed, as JSON.stringify writes it. */
  seal(context: string, text: string): Uint8Array
  /** Throws StoreFailure `store-damaged` where the bytes were changed or belong elsewhere. */
  unseal(context: string, sealed: Uint8Array): string
  /** Keyed hash (HMAC-SHA-256, base64url): equal texts are told apart from others without being readable. */
  digest(text: string): string
}

export interface Keyring {
  /** Makes the key where there is none. */
  open(course: string): Promise<'open' | 'erased'>
  /**
   * Kept in memory for at most a minute after it was read; ask for it at each piece of work and do not hold on to it.
   * Throws StoreFailure `course-erased` where it was erased or never made.
   */
  keyOf(course: string): Promise<CourseKey>
  /** The key of what belongs to no course: accounts, settings, the clinic's state. */
  systemKey(): Promise<CourseKey>
  /**
   * Destroys a key for good and remembers that it did; without effect where it is erased already. A course that was
   * never opened can be erased too: its id is then never used. Other processes forget the key within a second, or
   * within a minute where they cannot be told.
   */
  erase(course: string, at: number): Promise<void>
  /** Forgets what is kept in memory of a course: another process erased it. */
  forget(course: string): void
  /**
   * Wraps every key with the newest master key; answers how many were wrapped anew. The courses' own keys stay as they
   * are: changing them would mean writing all that they seal once more.
   */
  rotate(): Promise<number>
  close(): Promise<void>
}
