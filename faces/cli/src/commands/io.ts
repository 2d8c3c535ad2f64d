// The world as a command may touch it; tests pass their own.

/** Streams, files and surroundings. Every method throws a `Failure` (exit 4) where the system refuses. */
export interface Io {
  /** Writes to stdout at once; a closed pipe is not an error. */
  out(data: string | Uint8Array): void
  /** Writes to stderr. */
  err(text: string): void
  /** All of stdin. */
  stdin(): Uint8Array
  /** A whole file; `-` is stdin. */
  read(path: string): Uint8Array
  /** Writes a whole file: beside it first, then in its place. */
  write(path: string, data: string | Uint8Array): void
  readonly env: Readonly<Record<string, string | undefined>>
  /** True where stdout shows colour: a terminal, and neither NO_COLOR nor a dumb one. */
  color(): boolean
}
