// Tokens: handed out once, kept only as their SHA-256, so that a stolen database signs nobody in.
import { hash } from 'node:crypto'

/** Bytes of chance in a session, device, invitation or sign-in token. */
export const TOKEN_BYTES = 32

/** Hexadecimal SHA-256 of a token. */
export const hashOf = (token: string): string => hash('sha256', token, 'hex')
