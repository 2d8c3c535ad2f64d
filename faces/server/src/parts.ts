// Where the example clinic is plugged in.
import type { Context } from './http/context.js'

/** One-time links to sign in with, by whom they are for. */
export interface Example {
  readonly links: readonly { readonly who: string; readonly url: string }[]
}

/** Makes the example clinic where it is not there, and new links to sign in with. */
export const seedExample = async (_context: Context): Promise<Example> => Promise.resolve({ links: [] })
