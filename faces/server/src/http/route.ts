// One row of the route table: what it takes, what it answers, and who may. The table is also what the access test walks.
import type { Role } from '@stature/record'
import type { Account, Device, Grant, Session } from '@stature/storage'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Context } from './context.js'

export type StaffRole = NonNullable<Account['staff']>

/** Who may call a route. */
export type Access =
  | { readonly kind: 'anyone' }
  /** A device that was signed in on once, whether its session still lives or not. */
  | { readonly kind: 'device' }
  /** `halfway`: also an account whose role needs a second factor that is not set up yet. */
  | { readonly kind: 'account'; readonly halfway?: true }
  /** An account that a clinic employs in one of these roles. */
  | { readonly kind: 'staff'; readonly roles: readonly StaffRole[] }
  /** An account with a grant of one of these roles on the course of the path (`:course`). */
  | { readonly kind: 'course'; readonly roles: readonly Role[] }

/** What is known of the caller, by the kind of access. */
export type Caller<A extends Access> = A extends { kind: 'course' }
  ? { readonly account: Account; readonly session: Session; readonly grant: Grant }
  : A extends { kind: 'account' | 'staff' }
    ? { readonly account: Account; readonly session: Session }
    : A extends { kind: 'device' }
      ? { readonly account: Account; readonly device: Device }
      : { readonly account: null }

type Of<S> = S extends TSchema ? Static<S> : undefined

export interface Call<A extends Access, P, Q, B> {
  readonly params: Of<P>
  readonly query: Of<Q>
  readonly body: Of<B>
  readonly caller: Caller<A>
  readonly context: Context
  /** When the request arrived, epoch milliseconds. */
  readonly at: number
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** JSON unless `type` says otherwise; `stream: true` where the handler has taken the socket over itself. */
export type Answer =
  | {
      readonly status: 200 | 201 | 202 | 204 | 207
      readonly body?: unknown
      readonly type?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly stream: true }

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify's form, `/api/v1/courses/:course/events`. */
  readonly url: string
  /** In lower camel case, unique: the OpenAPI operationId. */
  readonly id: string
  readonly summary: string
  readonly tag: 'accounts' | 'courses' | 'decisions' | 'care' | 'messages' | 'upkeep'
  readonly access: Access
  readonly params?: TSchema | undefined
  readonly query?: TSchema | undefined
  readonly body?: TSchema | undefined
  /** Bytes a body may have; else the server's limit. */
  readonly bodyLimit?: number
  /** Answers by status; problems are added to every route. */
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema?: TSchema; readonly type?: string }>
  >
  /** What the access log calls it, for routes of a course: reading or writing; null where it is neither (a stream, a lease). */
  readonly logs?: 'read' | 'write' | 'export' | 'grant' | 'erase' | null
  /** Attempts a minute from one address or account, where fewer than usual are allowed. */
  readonly limit?: { readonly perMinute: number }
  /** A method, so that a handler typed by its own row fits the table; the server checks a call against the row first. */
  handle(call: Call<Access, TSchema | undefined, TSchema | undefined, TSchema | undefined>): Promise<Answer>
}

/** Writes a row with its handler typed by its own schemas and access. */
export function route<
  const A extends Access,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(
  row: Omit<Route, 'handle' | 'access' | 'params' | 'query' | 'body'> & {
    readonly access: A
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    handle(call: Call<A, P, Q, B>): Promise<Answer>
  },
): Route {
  return row
}
