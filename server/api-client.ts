import type { Static } from 'typebox'
import type { Endpoint, Reply } from '#kernel/endpoint.ts'

/**
 * A small HTTP client that speaks endpoints; a refusal comes back as a value, never thrown. The
 * demonstration and the tests walk through the front door with it.
 */
export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly problem: ProblemBody | null
  readonly headers: Headers
}

export interface ProblemBody {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly refusals: readonly { code: string; about: string; zh: string; en: string }[]
  readonly fields: readonly { path: string; code: string; zh: string; en: string }[]
}

type Given<E extends Endpoint> = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: E extends Endpoint<never, never, infer B> ? Static<B> : unknown
  key?: string
}

export class Client {
  readonly url: string
  readonly token: string | null
  cookie: string | null = null

  constructor(url: string, token: string | null = null) {
    this.url = url
    this.token = token
  }

  async call<E extends Endpoint>(endpoint: E, given: Given<E> = {}): Promise<Answer<Reply<E>>> {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(given.params?.[name] ?? ''),
    )
    const query = new URLSearchParams(
      Object.entries(given.query ?? {}).map(([name, value]) => [name, String(value)]),
    )
    const search = query.size > 0 ? `?${query}` : ''
    return this.send(endpoint.method, path + search, given.body, given.key) as Promise<
      Answer<Reply<E>>
    >
  }

  /** As `call`, for what must succeed. */
  async done<E extends Endpoint>(endpoint: E, given: Given<E> = {}): Promise<Reply<E>> {
    const answer = await this.call(endpoint, given)
    if (answer.problem) {
      throw new Error(`${endpoint.method} ${endpoint.path}: ${JSON.stringify(answer.problem)}`)
    }
    return answer.body
  }

  async get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await fetch(this.url + path, { headers: this.headers(), redirect: 'manual' })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  async upload(
    path: string,
    file: { name: string; content: string | Uint8Array },
    fields: Record<string, string> = {},
  ): Promise<Answer<Record<string, unknown>>> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([file.content as BlobPart]), file.name)
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: this.headers(),
      body: form,
    })
    return answerOf(response)
  }

  /** Sends a body as it is, such as lines of CSV. */
  async sendText(
    path: string,
    mediaType: string,
    content: string,
  ): Promise<Answer<Record<string, unknown>>> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': mediaType },
      body: content,
    })
    return answerOf(response)
  }

  private async send(
    method: string,
    path: string,
    body: unknown,
    key: string | undefined,
  ): Promise<Answer<unknown>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...this.headers(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const cookie = response.headers.get('set-cookie')
    if (cookie) this.cookie = cookie.split(';')[0] ?? null
    return answerOf(response)
  }

  private headers(): Record<string, string> {
    return {
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(this.cookie && { cookie: this.cookie }),
    }
  }
}

async function answerOf(response: Response): Promise<Answer<never>> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const body = isJson && text ? JSON.parse(text) : text
  const problem = response.ok ? null : (body as ProblemBody)
  return { status: response.status, body: body as never, problem, headers: response.headers }
}
