// A table of cases whose row type is stated.

/** The rows as given; their type is checked where they are written. */
export const rows = <Row>(table: readonly Row[]): readonly Row[] => table
