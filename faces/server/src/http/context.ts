// Everything a handler may use. Made once at start; tests make their own.
import type { Policy } from '@stature/protocol'
import type { Store } from '@stature/storage'
import type { Logger } from 'pino'
import type { Config } from '../config/config.js'
import type { Courses } from '../courses/courses.js'
import type { Live } from '../live/live.js'
import type { Policies } from '../policy/in-force.js'
import type { Metrics } from '../upkeep/metrics.js'

export interface Context {
  readonly config: Config
  readonly store: Store
  /** The clinic's site policy, as it is in force now. Throws Problem 503 where this server cannot read it. */
  readonly policy: Policy
  readonly policies: Policies
  readonly courses: Courses
  readonly live: Live
  readonly metrics: Metrics
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Random bytes as base64url, from the operating system; tests may make them foreseeable. */
  readonly token: (bytes: number) => string
}
