// Keys of courses: what one key does, and where keys come from. Without its key nothing of a course can be read.

/** AES-256-GCM under one course's key. `context` names table and row, so that no sealed value serves in another's place. */
export interface CourseKey {
  readonly course: string
  seal(context: string, text: string): Uint8Array
  /** Throws StoreFailure `store-damaged` where the bytes were changed or belong elsewhere. */
  unseal(context: string, sealed: Uint8Array): string
  /** Keyed hash (HMAC-SHA-256, base64url): equal texts are told apart from others without being readable. */
  digest(text: string): string
}

export interface Keyring {
  /** Makes the key where there is none. */
  open(course: string): Promise<'open' | 'erased'>
  /** Kept in memory briefly; throws StoreFailure `course-erased` where it was erased or never made. */
  keyOf(course: string): Promise<CourseKey>
  /** The key of what belongs to no course: accounts, settings, the clinic's state. Made at first use. */
  systemKey(): Promise<CourseKey>
  /** Destroys a key for good and remembers that it did. */
  erase(course: string, at: number): Promise<void>
  /** Forgets what is kept in memory of a course: another process erased it. */
  forget(course: string): void
  rotate(): Promise<number>
  close(): Promise<void>
}
