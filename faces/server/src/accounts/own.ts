// Access to what is one's own: how one signs in and where. Open also to who still has to set up a second factor.
export const OWN = { kind: 'account', halfway: true } as const
