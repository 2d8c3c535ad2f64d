// The app's data inside React: the one home, and what it knows now.
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Home } from './home.js'
import type { HomeState } from './home-state.js'

export const HomeContext = createContext<Home | null>(null)

export function useHome(): Home {
  const home = useContext(HomeContext)
  if (home === null) throw new Error('a screen stands outside the app')
  return home
}

export function useHomeState(): HomeState {
  const { store } = useHome()
  return useSyncExternalStore(store.subscribe, store.get)
}

const HALF_MINUTE_MS = 30_000

/** A number that grows each half minute, when the window is shown again, and when it is told to. */
export function useTick(): readonly [tick: number, grow: () => void] {
  const [tick, setTick] = useState(0)
  const grow = useCallback(() => setTick((before) => before + 1), [])
  useEffect(() => {
    const timer = setInterval(grow, HALF_MINUTE_MS)
    document.addEventListener('visibilitychange', grow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', grow)
    }
  }, [grow])
  return [tick, grow]
}
