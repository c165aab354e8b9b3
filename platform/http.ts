import type { Readable } from 'node:stream'
import type { Endpoint, Reply, Request } from '#kernel/endpoint.ts'
import type { Caller } from './identity/caller.ts'

/** Where the routes of a module are declared; the server turns them into HTTP. */
export interface Router {
  on<E extends Endpoint>(
    endpoint: E,
    handler: (request: Request<E>, call: Call) => Promise<Reply<E> | Download>,
  ): void
  /** A page or feed for people and other software, outside the API. */
  page(path: string, handler: (request: PageRequest, call: Call) => Promise<Page | Download>): void
}

export interface PageRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
}

/** One request, as a handler sees it. */
export interface Call {
  readonly now: Date
  /** The person who asks; throws when nobody is signed in. */
  readonly caller: Caller
  readonly visitor: Caller | null
  readonly idempotencyKey: string | null
  readonly sessionToken: string | null
  setSession(token: string | null): void
  /** The one file of a multipart upload, with its other fields read before it. */
  upload(): Promise<Upload>
  /** A body that machines send line by line, as it arrives; refused when it is of no such kind. */
  lines(): Lines
}

export interface Lines {
  readonly format: 'csv' | 'ndjson'
  readonly stream: Readable
}

export interface Upload {
  readonly name: string
  readonly stream: Readable
  readonly fields: Readonly<Record<string, string>>
}

export interface Page {
  readonly status?: number
  readonly mediaType: string
  readonly body: string | Buffer
  /**
   * Seconds that caches may keep it without asking; 0 unless said. They may ask after that time,
   * and are told in a few bytes when nothing has changed.
   */
  readonly keepSeconds?: number
}

/** A reply that is a file to be saved. */
export class Download {
  readonly fileName: string
  readonly mediaType: string
  readonly stream: Readable

  constructor(fileName: string, mediaType: string, stream: Readable) {
    this.fileName = fileName
    this.mediaType = mediaType
    this.stream = stream
  }
}
