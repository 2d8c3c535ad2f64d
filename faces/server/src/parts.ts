// Where the parts around the record are plugged in: the loops that care goes on in, and the example clinic.
import type { Context } from './http/context.js'

export interface Care {
  /** Ends the loops after what is under way. */
  stop(): Promise<void>
}

/** One-time links to sign in with, by whom they are for. */
export interface Example {
  readonly links: readonly { readonly who: string; readonly url: string }[]
}

/** Starts the loops of alarms, reminders and messages. */
export const startCare = async (_context: Context): Promise<Care> =>
  Promise.resolve({ stop: async () => Promise.resolve() })

/** Makes the example clinic where it is not there, and new links to sign in with. */
export const seedExample = async (_context: Context): Promise<Example> => Promise.resolve({ links: [] })
