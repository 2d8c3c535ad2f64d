// The in-memory FHIR router behind the plainest HTTP server there is: no sign-in, no log, nothing durable.
import { FhirRouter, MemoryRepository, type HttpMethod } from '@medplum/fhir-router'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

const router = new FhirRouter()
const repository = new MemoryRepository()
const BASE = '/fhir/R4'

const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'DELETE']

async function answer(request: IncomingMessage, text: string, response: ServerResponse): Promise<void> {
  const url = (request.url ?? '').slice(BASE.length)
  const method = METHODS.find((each) => each === request.method) ?? 'GET'
  const asked = { method, url, pathname: '', body: JSON.parse(text), params: {}, query: {} }
  const [outcome, resource] = await router.handleRequest(asked, repository)
  const body = JSON.stringify(resource ?? outcome)
  const status = outcome.id === 'created' ? 201 : outcome.id === 'ok' ? 200 : 400
  response.writeHead(status, {
    'content-type': 'application/fhir+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    answer(request, Buffer.concat(chunks).toString('utf8'), response).catch((error: unknown) => {
      response.writeHead(500, { 'content-length': 0 })
      response.end()
      console.error(error)
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  console.log(`FHIR router listens on http://127.0.0.1:${port}`)
})
