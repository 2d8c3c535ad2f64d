// Who listens to which courses, and telling them.

/** What a listener is told: that something changed, never what. It reads the change with its own rights. */
export type Notice =
  | { readonly kind: 'events'; readonly course: string; readonly sequence: number }
  | { readonly kind: 'lease'; readonly course: string; readonly slot: string }
  | { readonly kind: 'alarms'; readonly course: string }
  | { readonly kind: 'rights'; readonly account: string }

export interface Live {
  tell(notice: Notice): void
  /** Answers how to stop. */
  listen(courses: readonly string[], account: string, listener: (notice: Notice) => void): () => void
  close(): void
}
