// What went wrong, as the client is told: RFC 9457 problem details with a code, a place and what to do.

/** One mistake inside a request. `path` is a JSON Pointer into the body, or the name of a parameter. */
export interface Issue {
  readonly code: string
  readonly path: string
  readonly message: string
  readonly fix?: string
}

/** The body of every answer of 400 and above. Never holds a patient fact that the caller did not send. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fix: string
  readonly issues?: readonly Issue[]
  /** What stands instead, where a conflict has two sides. */
  readonly current?: unknown
}

/** Thrown by handlers; anything else that is thrown is our own fault and answers 500 without a word about it. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503,
    readonly code: string,
    readonly detail: string,
    readonly fix: string,
    readonly more: {
      readonly issues?: readonly Issue[]
      readonly current?: unknown
      /** Seconds, for `Retry-After`. */
      readonly retryAfter?: number
    } = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}

/** A course that does not exist and one that is not granted answer alike, so that nobody learns which children there are. */
export const notFound = (): Problem =>
  new Problem(404, 'not-found', 'There is nothing here for you.', 'Check the address, or ask for access.')
