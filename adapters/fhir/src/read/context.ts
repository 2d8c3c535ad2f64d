// What every reader of a resource is given.
import type { Find } from '../input/reference.js'
import type { Report } from '../issue/report.js'
import type { FhirOptions } from './options.js'

export interface Context {
  readonly options: FhirOptions
  /** The options' zone by its proper name. */
  readonly zone: string | null
  readonly find: Find
  readonly report: Report
}
