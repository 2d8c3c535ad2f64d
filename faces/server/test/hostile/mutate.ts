// One change somewhere inside a JSON value: what stands there is replaced, dropped, or gets company.
import fc from 'fast-check'
import { TEXTS, VALUES } from './nasty.js'

type Path = readonly string[]

/** Every place inside a value, the whole of it first. */
export function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

/** The value with another at a place; undefined there drops it. */
export function changedAt(value: unknown, path: Path, change: (inner: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  const inner = (name: string, each: unknown): unknown =>
    name === key ? changedAt(each, rest, change) : each
  if (Array.isArray(value)) return value.map((each: unknown, n) => inner(String(n), each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(name, each)]))
}

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...VALUES),
  fc.jsonValue(),
)
const keys = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12 }))

type Change = (inner: unknown) => unknown

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: nasty.map(
      (value): Change =>
        () =>
          value,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Change>(() => undefined) },
  { weight: 1, arbitrary: fc.constant<Change>((inner) => [inner, inner]) },
  {
    weight: 1,
    arbitrary: fc.constant<Change>((inner) => (typeof inner === 'number' ? -inner : JSON.stringify([inner]))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(keys, nasty).map(([key, value]): Change => (inner) => {
      if (typeof inner !== 'object' || inner === null) return { [key]: inner }
      return Object.fromEntries([...Object.entries(inner), [key, value]])
    }),
  },
)

/** A value with one to three changes at random places. */
export const mutated = (value: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), changes), { minLength: 1, maxLength: 3 }).map((steps) =>
    steps.reduce<unknown>((before, [turn, change]) => {
      const places = placesOf(before)
      return changedAt(before, places[turn % places.length] ?? [], change)
    }, value),
  )
