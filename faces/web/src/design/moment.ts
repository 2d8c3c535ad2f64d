// Instants of accounts, links and looks, in this phone's zone and the reader's own way to write them.
import { useCallback } from 'react'
import { useLocale } from './use-locale.js'

/** Day and clock. */
export function useMoment(): (at: number) => string {
  const locale = useLocale()
  return useCallback(
    (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    [locale],
  )
}
