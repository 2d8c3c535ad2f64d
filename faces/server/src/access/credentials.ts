// What a request carries to say who sends it: the cookies of a browser, or a bearer token of a program.
import type { FastifyRequest } from 'fastify'

export const SESSION_COOKIE = 'stature-session'
export const DEVICE_COOKIE = 'stature-device'

const LONGEST_TOKEN = 128
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,128})$/

/** The value of one cookie of the header as sent; null where it is absent, doubled beyond sense or too long. */
export function cookieOf(request: FastifyRequest, name: string): string | null {
  const header = request.headers.cookie ?? ''
  const start = `${name}=`
  for (const part of header.split(';')) {
    const pair = part.trim()
    if (!pair.startsWith(start)) continue
    const value = pair.slice(start.length)
    return value.length > 0 && value.length <= LONGEST_TOKEN ? value : null
  }
  return null
}

/** A bearer token; a header of any other form counts as absent. */
export const bearerOf = (request: FastifyRequest): string | null =>
  BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null

/** The session's token. Where a request carries an authorization, its cookies count for nothing: see the origin check. */
export const sessionTokenOf = (request: FastifyRequest): string | null =>
  request.headers.authorization === undefined ? cookieOf(request, SESSION_COOKIE) : bearerOf(request)

/** The device's token; a program sends it as bearer where only the device is asked for. */
export const deviceTokenOf = (request: FastifyRequest): string | null =>
  request.headers.authorization === undefined ? cookieOf(request, DEVICE_COOKIE) : bearerOf(request)
