// Rows of a table, each under its own name.

/** For `test.each(named(rows))('%s', (_name, row) => …)`: the row stays one value with its own type. */
export const named = <R extends readonly [name: string, ...rest: unknown[]]>(
  rows: readonly R[],
): readonly (readonly [string, R])[] => rows.map((row) => [row[0], row])
