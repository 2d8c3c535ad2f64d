// A reader of a stream of server-sent events, as text.

export interface Listening {
  readonly said: () => string
  readonly close: () => void
}

export function listenTo(base: string, token: string, path: string): Listening {
  const end = new AbortController()
  let said = ''
  const read = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
    const reply = await fetch(`${base}${path}`, { headers, signal: end.signal })
    if (reply.status !== 200) said += `status ${reply.status}`
    if (reply.body === null) return
    const decoder = new TextDecoder()
    for await (const chunk of reply.body) said += decoder.decode(chunk, { stream: true })
  }
  void read().catch((error: unknown) => (said += ` ended: ${String(error)}`))
  return { said: () => said, close: () => end.abort() }
}
