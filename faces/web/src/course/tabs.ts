// The parts of the course screen, as addresses name them.
export const TABS = ['timeline', 'growth', 'igf-1', 'label', 'care'] as const
export type Tab = (typeof TABS)[number]

/** The first one where an address names none. */
export const tabOf = (text: string | undefined): Tab => TABS.find((tab) => tab === text) ?? TABS[0]
