// The layout model of the card: a page of shapes in points, from which SVG and PDF are both written.

export type Weight = 'regular' | 'bold'

/** Black ink and greys only: the card must work on any printer. */
export type Ink = 'black' | 'dark' | 'middle' | 'light' | 'pale' | 'white'

export const INKS: Readonly<Record<Ink, string>> = {
  black: '#101418',
  dark: '#3a424b',
  middle: '#7b848e',
  light: '#c3c9d0',
  pale: '#edf0f3',
  white: '#ffffff',
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly ink: Ink
  readonly text: string
}

export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Ink | null
  readonly stroke: Ink | null
  readonly lineWidth: number
}

export interface LineShape {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly ink: Ink
  readonly lineWidth: number
}

/** An outline in SVG path syntax, absolute commands only. */
export interface PathShape {
  readonly kind: 'path'
  readonly path: string
  readonly fill: Ink | null
  readonly stroke: Ink | null
  readonly lineWidth: number
}

export interface CircleShape {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Ink | null
  readonly stroke: Ink | null
  readonly lineWidth: number
}

export type Shape = TextShape | RectShape | LineShape | PathShape | CircleShape

/** Shapes, and where the next thing may begin. */
export interface Block {
  readonly shapes: readonly Shape[]
  readonly bottom: number
}

export const CARD_PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof CARD_PAPERS)[number]

/** Width and height in points, and as printed. */
export const PAPERS: Readonly<
  Record<
    Paper,
    { readonly width: number; readonly height: number; readonly printed: readonly [string, string] }
  >
> = {
  a4: { width: 595.28, height: 841.89, printed: ['210mm', '297mm'] },
  letter: { width: 612, height: 792, printed: ['8.5in', '11in'] },
}

/** One printable page. */
export interface Page {
  readonly paper: Paper
  readonly language: string
  readonly title: string
  /** The dose and its rules in plain words, for readers who do not see the page. */
  readonly description: string
  readonly shapes: readonly Shape[]
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  look: Partial<RectShape>,
): RectShape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  radius: 0,
  fill: null,
  stroke: null,
  lineWidth: 1,
  ...look,
})

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  lineWidth: number,
  ink: Ink,
): LineShape => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  ink,
  lineWidth,
})
