// What a label file can say of a clause.

/** `same`: the very sentence · `same-numbers`: other words, same numbers · the other two fail the check. */
export type ClauseStatus = 'same' | 'same-numbers' | 'numbers-differ' | 'missing'
