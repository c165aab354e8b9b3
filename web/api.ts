import type { Endpoint, Reply, Request } from '#kernel/endpoint.ts'
import type { FieldError } from '#kernel/schema.ts'
import { type Text, text } from '#kernel/text.ts'

/** Calls endpoints by their contracts; what goes wrong is an `ApiProblem` in both languages. */
export interface Given<E extends Endpoint> {
  readonly params?: Request<E>['params']
  readonly query?: Request<E>['query']
  readonly body?: Request<E>['body']
  readonly signal?: AbortSignal
  /** Makes a repeated send harmless; one key for each thing the person wants done. */
  readonly key?: string
}

/** A reason against a step, as the server gives it. */
export interface SaidRefusal extends Text {
  readonly code: string
  readonly about: string
  readonly basis?: string
  readonly remedy?: Text
}

export class ApiProblem extends Error {
  /** HTTP status; 0 where the server could not be reached. */
  readonly status: number
  readonly code: string
  readonly said: Text
  readonly refusals: readonly SaidRefusal[]
  readonly fields: readonly FieldError[]
  /** Number under which the server keeps what went wrong. */
  readonly reference: string | null

  constructor(
    status: number,
    body: {
      code: string
      zh: string
      en: string
      refusals?: readonly SaidRefusal[]
      fields?: readonly FieldError[]
      reference?: string
    },
  ) {
    super(body.en)
    this.status = status
    this.code = body.code
    this.said = text(body.zh, body.en)
    this.refusals = body.refusals ?? []
    this.fields = body.fields ?? []
    this.reference = body.reference ?? null
  }
}

export async function call<E extends Endpoint>(
  endpoint: E,
  given: Given<E> = {},
): Promise<Reply<E>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (given.body !== undefined) headers['content-type'] = 'application/json'
  if (given.key !== undefined) headers['idempotency-key'] = given.key
  return send(addressOf(endpoint, given), {
    method: endpoint.method,
    headers,
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    ...(given.signal && { signal: given.signal }),
  }) as Promise<Reply<E>>
}

/** Sends one file as multipart; the fields go before it, because the server reads them first. */
export async function upload<E extends Endpoint>(
  endpoint: E,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply<E>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return send(endpoint.path, { method: 'POST', body: form }) as Promise<Reply<E>>
}

/** The address of an endpoint with its parameters filled in, such as for a link to a download. */
export function addressOf<E extends Endpoint>(
  endpoint: E,
  given: Pick<Given<E>, 'params' | 'query'> = {},
): string {
  const params = (given.params ?? {}) as Readonly<Record<string, unknown>>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  return path + queryString((given.query ?? {}) as Readonly<Record<string, unknown>>)
}

export function queryString(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `?${search}` : ''
}

type Listener = () => void
const contacts = new Set<Listener>()

/** Told after every answer of the server: the session has just been prolonged. */
export function onContact(listener: Listener): () => void {
  contacts.add(listener)
  return () => contacts.delete(listener)
}

async function send(address: string, options: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(address, { ...options, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, {
      code: 'unreachable',
      zh: '没有连上服务器：本次操作没有完成，已填写的内容保留在页面上。请检查网络后重试',
      en: 'The server could not be reached: nothing was done, and what you wrote is kept here. Check the network and try again',
    })
  }
  for (const listener of contacts) listener()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? await response.json() : null
  if (response.ok) return body
  throw new ApiProblem(response.status, problemBody(body, response.status))
}

function problemBody(body: unknown, status: number) {
  const known = body as Partial<ConstructorParameters<typeof ApiProblem>[1]> | null
  return {
    code: known?.code ?? 'unknown',
    zh: known?.zh ?? `服务器没有正确答复（${status}）：本次操作没有完成`,
    en: known?.en ?? `The server gave no proper answer (${status}): nothing was done`,
    ...(known?.refusals && { refusals: known.refusals }),
    ...(known?.fields && { fields: known.fields }),
    ...(known?.reference && { reference: known.reference }),
  }
}

/** A key of its own for one act; works on plain HTTP too, where `randomUUID` does not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
