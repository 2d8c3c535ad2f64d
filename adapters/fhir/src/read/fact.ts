// What one resource says, before resources are seen together: drafts of events, and what must first be compared.
import type { Grams, MicrogramsPerKg, Nanograms } from '@stature/label'
import type { Json } from '@stature/protocol'
import type { Kind, Role } from '@stature/record'
import type { WithheldReason } from '../codes/withheld.js'
import type { Route } from '../codes/route.js'
import type { CodedSite } from '../codes/site.js'
import type { Entry } from '../input/entry.js'
import type { Moment } from '../time/moment.js'

/** Who recorded a fact. */
export interface Who {
  readonly role: Role
  readonly id: string
}

/** Where a fact comes from. `part` tells several events of one resource apart. */
export interface Source {
  readonly entry: Entry
  readonly part: string
  readonly by: Who
  readonly recorded: Moment | null
}

/** An event but for its envelope. */
export interface Draft {
  readonly fact: 'draft'
  readonly kind: Kind
  readonly when: Moment
  readonly body: { readonly [name: string]: Json }
  readonly source: Source
}

/** A weight is also what later orders are dosed by. */
export interface WeightFact {
  readonly fact: 'weight'
  readonly when: Moment
  readonly grams: Grams
}

export type ScreeningTopic = 'epiphyses' | 'malignancy' | 'hypersensitivity'

/** A statement about the screening. `standing`: the resource still says so now, whatever was stated later. */
export interface Statement {
  readonly fact: 'statement'
  readonly topic: ScreeningTopic
  readonly state: 'open' | 'closed' | 'none' | 'suspected' | 'active' | 'history' | 'known'
  readonly standing: boolean
  /** Null where no time was written; a restriction then holds from the start. */
  readonly when: Moment | null
  readonly source: Source
}

/** The indication, coded. */
export interface Indication {
  readonly fact: 'indication'
}

/** What was ordered: a level by weight, or a mass. */
export type Ordered =
  | { readonly kind: 'level'; readonly microgramsPerKg: MicrogramsPerKg }
  | { readonly kind: 'mass'; readonly massNanograms: Nanograms }

/** An order for the drug. `dose` is null where it could not be read, `inForce` false where it is held, stopped or done. */
export interface OrderFact {
  readonly fact: 'order'
  readonly when: Moment
  readonly inForce: boolean
  readonly why: string
  /** When it ceased to be in force, as far as is known. */
  readonly ceased: Moment | null
  readonly dose: { readonly ordered: Ordered; readonly timesPerDay: number; readonly route: Route } | null
  readonly source: Source
}

/** An injection given, withheld or uncertain. */
export interface InjectionFact {
  readonly fact: 'injection'
  readonly when: Moment
  readonly outcome: 'given' | 'uncertain' | 'withheld'
  readonly uncertainty: 'partial' | 'unsure'
  readonly withheld: WithheldReason
  readonly mass: Nanograms | null
  readonly site: CodedSite | null
  readonly route: Route | null
  readonly source: Source
}

export type Fact = Draft | WeightFact | Statement | Indication | OrderFact | InjectionFact
