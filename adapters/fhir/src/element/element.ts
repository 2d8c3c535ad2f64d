// One element of a resource with its FHIRPath.
import type { Json } from '@stature/protocol'

/** A JSON value and where it stands. */
export interface Element {
  readonly path: string
  readonly value: Json
  readonly line?: number
}

/** Text with its place. */
export interface TextElement extends Element {
  readonly value: string
}

/** A number with its place. */
export interface NumberElement extends Element {
  readonly value: number
}
