// How a form begins anew after its entry: empty, so that no measured value is there before it is measured.
import { createContext } from 'react'

/** Given by whoever shows the form. */
export const AnewContext = createContext<() => void>(() => {
  throw new Error('a form of an act stands outside ActForm')
})
