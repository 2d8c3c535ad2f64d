// Who listens to which courses, and telling them.

/** What a listener is told: that something changed, never what. It reads the change with its own rights. */
export type Notice =
  /** `sequence` is where the chain ends; 0 where changes may have been missed, -1 where the course was erased. */
  | { readonly kind: 'events'; readonly course: string; readonly sequence: number }
  | { readonly kind: 'lease'; readonly course: string }
  | { readonly kind: 'alarms'; readonly course: string }
  | { readonly kind: 'rights'; readonly account: string }
  /** The server is about to stop. */
  | { readonly kind: 'closing' }

export interface Live {
  tell(notice: Notice): void
  /** Tells of these courses, of the account's rights and of closing. Answers how to stop. */
  listen(courses: readonly string[], account: string, listener: (notice: Notice) => void): () => void
  close(): void
}
