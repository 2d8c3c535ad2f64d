// What every screen of the list is given.

export interface ScreenProps {
  /** The child it is about; empty for a screen of no one child. */
  readonly course: string
  /** What the address says behind the screen's name. */
  readonly rest: readonly string[]
}
