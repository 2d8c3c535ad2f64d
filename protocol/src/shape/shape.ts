// One definition, three uses: the TypeScript type, the check with its messages, and the JSON Schema.

/** A JSON value as it arrives; nothing is known about it yet. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What was wrong, where, and what to do about it. */
export interface Issue {
  readonly code: IssueCode
  /** Dotted path from the root of the value, `''` for the root itself. */
  readonly path: string
  readonly message: string
}

export type IssueCode =
  | 'wrong-type'
  | 'missing-field'
  | 'unknown-field'
  | 'not-a-choice'
  | 'out-of-range'
  | 'bad-number'
  | 'bad-time'
  | 'bad-date'
  | 'bad-text'
  | 'bad-combination'

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [keyword: string]: Json }

/** What a value must look like. `read` returns undefined after adding at least one issue. */
export interface Shape<T> {
  readonly schema: JsonSchema
  readonly optional?: boolean
  read(value: Json, path: string, issues: Issue[]): T | undefined
}

/** The TypeScript type a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never

/** A value read, or the list of everything wrong with it. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }

/** Reads a whole value and gathers every issue in it. */
export function read<T>(shape: Shape<T>, value: Json): Result<T> {
  const issues: Issue[] = []
  const got = shape.read(value, '', issues)
  return got === undefined || issues.length > 0 ? { ok: false, issues } : { ok: true, value: got }
}

/** Adds an issue and returns undefined, so that a shape can end with it. */
export function fail(issues: Issue[], code: IssueCode, path: string, message: string): undefined {
  issues.push({ code, path, message })
  return undefined
}
