// Whether a server is on its way out: proxies are told first, so that they send people elsewhere.
import type { Context } from '../http/context.js'

const DRAINING = new WeakSet<Context>()

export const beginDraining = (context: Context): void => void DRAINING.add(context)
export const isDraining = (context: Context): boolean => DRAINING.has(context)
