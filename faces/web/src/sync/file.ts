// A file from the clinic's server: its bytes, a problem's code, or nobody there.
import { jsonOf, numberAt, textAt } from '../data/json.js'

export type FileAnswer =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'problem'; readonly code: string }
  | { readonly kind: 'unreachable' }

/** Drawing a page may take a server a moment. */
const PATIENCE_MS = 30_000

/** Never rejects. */
export async function fetchFile(path: string): Promise<FileAnswer> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.ok) return { kind: 'file', bytes: new Uint8Array(await response.arrayBuffer()) }
    const json = jsonOf(await response.text())
    if (numberAt(json, 'status') === null) return { kind: 'unreachable' }
    return { kind: 'problem', code: textAt(json, 'code') ?? 'unknown' }
  } catch {
    return { kind: 'unreachable' }
  }
}
