// What a store or a backup cannot do, as a command tells it.
import { BackupFailure, StoreFailure } from '@stature/storage'
import { Failure, outside, usage } from '../usage/failure.js'

/** Mistakes of what was typed; everything else is a failure outside. */
const TYPED: ReadonlySet<string> = new Set(['bad-url', 'bad-days'])

function told(error: unknown, place: string): unknown {
  if (!(error instanceof StoreFailure) && !(error instanceof BackupFailure)) return error
  const { code, message, fix } = error
  return TYPED.has(code) ? usage(code, place, message, fix) : outside(code, place, message, fix)
}

/** Does what may fail in a store; the failure ends the command with its words. */
export async function withStore<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const failure = told(error, place)
    if (failure instanceof Failure) throw failure
    throw error
  }
}
