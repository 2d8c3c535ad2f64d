// Reads a stream of server-sent events as a browser does.
import type { Person } from '../harness.js'

export interface Heard {
  readonly event: string
  readonly id: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export interface Reader {
  readonly status: number
  readonly type: string
  readonly heard: readonly Heard[]
  /** True once the server has ended it. */
  ended(): boolean
  stop(): void
}

function heardIn(block: string): readonly Heard[] {
  const of = (name: string): string | null =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null
  const event = of('event')
  const data: unknown = JSON.parse(of('data') ?? 'null')
  if (event === null || typeof data !== 'object' || data === null) return []
  return [{ event, id: of('id'), data: Object.fromEntries(Object.entries(data)) }]
}

export async function readStream(
  url: string,
  person: Pick<Person, 'bearer'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reader> {
  const stopping = new AbortController()
  const answer = await fetch(url, { headers: { ...person.bearer, ...headers }, signal: stopping.signal })
  const heard: Heard[] = []
  let over = false
  const read = async (): Promise<void> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      heard.push(...blocks.flatMap(heardIn))
    }
  }
  void read()
    .catch(() => undefined)
    .then(() => {
      over = true
    })
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, type, heard, ended: () => over, stop: () => stopping.abort() }
}
