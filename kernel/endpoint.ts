import type { Static, TSchema } from 'typebox'
import type { Text } from './text.ts'

/**
 * A promise of the HTTP API, written once: the server keeps it, the browser calls it, OpenAPI
 * prints it. `allow` says who may call at all; what they may see is decided below it.
 */
export interface Endpoint<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for each parameter. */
  readonly path: string
  readonly allow: 'anyone' | 'signedIn'
  readonly summary: Text
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply?: Reply
}

export function endpoint<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Reply extends TSchema,
>(definition: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return definition
}

/** What a caller hands in, by the types of the endpoint. */
export interface Request<E extends Endpoint> {
  readonly params: E extends Endpoint<infer P> ? Static<P> : never
  readonly query: E extends Endpoint<TSchema, infer Q> ? Static<Q> : never
  readonly body: E extends Endpoint<TSchema, TSchema, infer B> ? Static<B> : never
}

export type Reply<E extends Endpoint> =
  E extends Endpoint<TSchema, TSchema, TSchema, infer R> ? Static<R> : never
