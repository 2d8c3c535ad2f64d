// Windows of one phone: one of them syncs at a time, and each tells the others what it changed.

/** Runs alone among all windows of this origin; others wait for their turn. */
export const alone = async <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('stature-sync', work) : work()

/** Tells the other windows that something was saved, and hears it from them. */
export interface Windows {
  readonly tell: () => void
  readonly close: () => void
}

export function windows(heard: () => void): Windows {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel('stature')
  channel.addEventListener('message', heard)
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() }
}
