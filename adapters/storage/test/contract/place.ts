// A store under test, as its suites are given it.
import type { Store } from '@stature/storage'

export interface Place {
  readonly store: Store
  /** Another store on the same data, while the first stays open where the kind allows several; else the same again. */
  reopen(): Promise<Store>
  end(): Promise<void>
}

export type OpenPlace = () => Promise<Place>
