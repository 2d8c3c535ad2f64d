// The two cookies of a browser: who is signed in, and which device it is. No script can read them, no other site send them.
import type { FastifyReply } from 'fastify'
import { DEVICE_COOKIE, SESSION_COOKIE } from '../access/credentials.js'

/** What browsers keep at most. */
const DEVICE_SECONDS = 400 * 86_400

const LOCAL: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Only a server that is reached by plain HTTP on its own machine goes without `Secure`. */
function flags(publicUrl: string): string {
  const { protocol, hostname } = new URL(publicUrl)
  const isLocal = protocol === 'http:' && LOCAL.has(hostname)
  return `Path=/; HttpOnly; SameSite=Strict${isLocal ? '' : '; Secure'}`
}

const set = (reply: FastifyReply, name: string, value: string, publicUrl: string, seconds: number): void =>
  void reply.header('set-cookie', `${name}=${value}; Max-Age=${seconds}; ${flags(publicUrl)}`)

/** `seconds` to the session's absolute end. */
export const setSessionCookie = (
  reply: FastifyReply,
  token: string,
  publicUrl: string,
  seconds: number,
): void => set(reply, SESSION_COOKIE, token, publicUrl, seconds)

export const setDeviceCookie = (reply: FastifyReply, token: string, publicUrl: string): void =>
  set(reply, DEVICE_COOKIE, token, publicUrl, DEVICE_SECONDS)

/** The device cookie stays: the plan for low sugar is shown to a device that signed out. */
export const clearSessionCookie = (reply: FastifyReply, publicUrl: string): void =>
  set(reply, SESSION_COOKIE, '', publicUrl, 0)
