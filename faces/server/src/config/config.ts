// The settings of a server, all from the environment, checked at start.

export interface Config {
  readonly production: boolean
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** As people reach it, without a trailing slash: links, cookies, passkeys and the origin check follow from it. */
  readonly publicUrl: string
  /** Addresses or networks of proxies whose forwarding headers are believed; empty for none. */
  readonly trustedProxies: readonly string[]
  /** `memory:`, `file:…` or `postgres://…`; never logged. */
  readonly data: string
  readonly keys: string
  readonly masterKeys: readonly Uint8Array[]
  /** A file, or the name of a shipped policy. */
  readonly policy: string
  /** How many people a new version of the site policy needs: with 2, nobody signs what they proposed. */
  readonly policySignatures: 1 | 2
  /** Time zone of the clinic, for courses that have no event yet. */
  readonly zone: string
  /** `few`: a child a state, for tests; `yes`: a whole clinic. */
  readonly exampleClinic: 'no' | 'few' | 'yes'
  /** Of hashing passwords; absent for what OWASP asks for. Given by tests only, never read from the environment. */
  readonly passwordCost?: { readonly memoryKib: number; readonly passes: number }
  readonly session: { readonly idleMinutes: number; readonly longestHours: number }
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly webPush: {
    readonly publicKey: string
    readonly privateKey: string
    readonly subject: string
  } | null
  /** Bearer token that may read `/metrics`; null: only from this machine. */
  readonly metricsToken: string | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly limits: {
    readonly bodyBytes: number
    readonly requestsPerMinute: number
    readonly batchEvents: number
    /** Open event streams of one account. */
    readonly streams: number
  }
}
