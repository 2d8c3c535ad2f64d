// Announcements within this process, gathered: of one course or account only the newest is told, after the turn's work.
import type { Announcement } from './driver.js'

export interface Announcer {
  readonly announce: (announcement: Announcement) => void
  readonly listen: (listener: (announcement: Announcement) => void) => () => void
  readonly close: () => void
}

export function announcer(): Announcer {
  const listeners = new Set<(announcement: Announcement) => void>()
  const waiting = new Map<string, Announcement>()
  let timer: NodeJS.Immediate | null = null
  const tell = (): void => {
    timer = null
    const all = [...waiting.values()]
    waiting.clear()
    for (const announcement of all) for (const listener of listeners) listener(announcement)
  }
  return {
    announce: (announcement) => {
      if (listeners.size === 0) return
      waiting.set(`${announcement.what} ${announcement.key}`, announcement)
      timer ??= setImmediate(tell)
    },
    listen: (listener) => {
      // Each call is a listener of its own, also where the function is the same.
      const own = (announcement: Announcement): void => listener(announcement)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    close: () => {
      if (timer !== null) clearImmediate(timer)
      listeners.clear()
    },
  }
}
