// What an input of a field is given, and its value as text and back.
import type { Json } from '@stature/protocol'

export interface InputProps {
  readonly path: string
  readonly label: string
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
}

const WHOLE = /^\d{1,6}$/u

/** A whole number as one; anything else stays as it was typed, and the reader says what is wrong with it. */
export const numberIn = (text: string): Json | undefined =>
  text === '' ? undefined : WHOLE.test(text) ? Number(text) : text

export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
