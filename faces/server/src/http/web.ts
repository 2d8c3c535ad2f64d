// The app for browsers, where it is built: its files as they are, with a policy that runs no code but theirs.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'

interface WebFile {
  readonly type: string
  readonly bytes: Buffer
  readonly tag: string
  /** Smaller forms by the name of their coding: from the build, else made when they are first asked for. */
  readonly coded: Map<string, Buffer>
}

/** The built app by its addresses. */
export type WebApp = ReadonlyMap<string, WebFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The smaller form that the build put beside a file; none where it is not there or says something else. */
function brotliBeside(path: string, bytes: Buffer): Map<string, Buffer> {
  try {
    const form = readFileSync(`${path}.br`)
    return new Map(brotliDecompressSync(form).equals(bytes) ? [['br', form]] : [])
  } catch {
    return new Map()
  }
}

function fileOf(path: string): WebFile | null {
  const type = TYPES[extname(path)]
  if (type === undefined) return null
  const bytes = readFileSync(path)
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { type, bytes, tag, coded: brotliBeside(path, bytes) }
}

/** The app in a folder; null where it is not built there. */
export function webAppIn(folder: string): WebApp | null {
  const files = new Map<string, WebFile>()
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const file = fileOf(path)
      const address = path.slice(folder.length).replaceAll('\\', '/')
      if (file !== null) files.set(address === '/index.html' ? '/' : address, file)
    }
  } catch {
    return null
  }
  return files.has('/') ? files : null
}

/** The app of the package `@stature/web`, found by its name when the server starts; null where it is not there or not built. */
export function installedWebApp(): WebApp | null {
  try {
    const found = createRequire(import.meta.url).resolve('@stature/web/package.json')
    return webAppIn(join(dirname(found), 'dist'))
  } catch {
    return null
  }
}

const CODINGS = [
  ['br', (bytes: Buffer) => brotliCompressSync(bytes)],
  ['gzip', (bytes: Buffer) => gzipSync(bytes)],
] as const

/** The smallest form the browser takes. Pictures of pixels are small already. */
function codedFor(
  { headers }: FastifyRequest,
  { type, bytes, coded }: WebFile,
): readonly [string | null, Buffer] {
  const accepted = headers['accept-encoding'] ?? ''
  const found = type === 'image/png' ? undefined : CODINGS.find(([name]) => accepted.includes(name))
  if (found === undefined) return [null, bytes]
  const [name, code] = found
  const smaller = coded.get(name) ?? code(bytes)
  coded.set(name, smaller)
  return [name, smaller]
}

/** Files whose names change with their content are kept for good; all others are asked about each time. */
const isNamedByContent = (address: string): boolean => address.startsWith('/assets/')

function answer(request: FastifyRequest, reply: FastifyReply, address: string, file: WebFile): FastifyReply {
  const { type, tag } = file
  void reply.headers({
    'cache-control': isNamedByContent(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': POLICY,
    etag: tag,
    vary: 'Accept-Encoding',
  })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const [coding, bytes] = codedFor(request, file)
  if (coding !== null) void reply.header('content-encoding', coding)
  return reply.type(type).send(bytes)
}

/** Serves the app's files and nothing else; what has no file stays unknown. */
export function addWeb(app: FastifyInstance, web: WebApp): void {
  for (const [address, file] of web) {
    const handler = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
      answer(request, reply, address, file)
    app.get(address, { exposeHeadRoute: true, config: { row: 'web' } }, handler)
  }
}

/** Whether somebody typed or followed an address that only the app could show: then the app is opened. */
export const asksForPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
