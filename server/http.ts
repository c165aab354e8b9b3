import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip as gzipWithCallback } from 'node:zlib'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Endpoint } from '#kernel/endpoint.ts'
import { type FieldError, fieldErrors } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { type Call, Download, type Page, type PageRequest, type Router } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { callerOfSession, callerOfToken } from '#platform/identity/sessions.ts'
import { sha256 } from '#platform/journal/canonical.ts'
import type { Platform } from '#platform/platform.ts'
import { invalid, Problem, signInNeeded } from '#platform/problems.ts'
import { answeredOnce } from './idempotency.ts'
import { operationsRoutes } from './operations.ts'
import { sendProblem } from './problem-reply.ts'

/** HTTP: turns endpoints into routes, cookies and tokens into callers, problems into RFC 9457. */
const gzip = promisify(gzipWithCallback)
const SESSION_COOKIE = 'jinzhi_session'
const BODY_BYTES_MAX = 4 * 1024 * 1024
const UPLOAD_BYTES_MAX = 1024 * 1024 * 1024
/** Bodies that are not read whole: a million lines pass through in batches. */
const LINE_FORMATS = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' } as const

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Caller | null
  }
}

export async function createApp(
  platform: Platform,
  options: { dist: string | null },
): Promise<{ app: FastifyInstance; router: Router }> {
  const app = fastify({
    // What goes wrong is logged where it is answered; requests are counted, not written down.
    logger: false,
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(({ schema, httpPart }) => validate(schema as TSchema, httpPart))
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, platform.log))
  app.decorateRequest('visitor', null)
  await app.register(cookie)
  await app.register(helmet, { contentSecurityPolicy: POLICY, hsts: false })
  app.addContentTypeParser(Object.keys(LINE_FORMATS), (_request, payload, done) =>
    done(null, payload),
  )
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES_MAX, files: 1 } })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Jinzhi 金质', version: '1', description: '质量监督开放平台接口' },
      servers: [{ url: platform.publicUrl }],
    },
  })
  app.addHook('onRequest', async (request) => {
    request.visitor = await visitorOf(platform, request)
  })
  await operationsRoutes(platform, app)
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (options.dist) await webApplication(app, options.dist)
  app.setNotFoundHandler(async (request, reply) => notFoundReply(request, reply, options.dist))
  return { app, router: routerOf(platform, app) }
}

/** Everything comes from this server; images may be inline, because QR codes are. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    // Ant Design writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
}

function validate(schema: TSchema, httpPart: string | undefined) {
  return (data: unknown) => {
    const isText = httpPart === 'querystring' || httpPart === 'params'
    const value = isText ? Value.Convert(schema, { ...(data as object) }) : (data ?? {})
    const errors = fieldErrors(schema, value)
    return errors.length > 0 ? { error: invalid(errors) } : { value }
  }
}

async function visitorOf(platform: Platform, request: FastifyRequest): Promise<Caller | null> {
  const { authorization } = request.headers
  if (authorization?.startsWith('Bearer ')) {
    const caller = await callerOfToken(platform, authorization.slice('Bearer '.length))
    if (!caller)
      throw new Problem(401, 'tokenInvalid', text('接口令牌无效或已过期', 'The token is not valid'))
    return caller
  }
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return null
  demandSameOrigin(platform, request)
  return callerOfSession(platform, token)
}

/** A cookie is sent along by any page; only our own pages may act with it. */
function demandSameOrigin(platform: Platform, request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return
  const isOwn = origin === platform.publicUrl || URL.parse(origin)?.host === host
  if (!isOwn) {
    throw new Problem(
      403,
      'foreignOrigin',
      text('请求来自其他网站，已拒绝', 'The request came from another site'),
    )
  }
}

function routerOf(platform: Platform, app: FastifyInstance): Router {
  return {
    on: (endpoint, handler) => {
      app.route({
        method: endpoint.method,
        url: endpoint.path,
        schema: schemaOf(endpoint),
        ...(isGuessable(endpoint) && { config: { rateLimit: { max: 300, timeWindow: 60_000 } } }),
        handler: async (request, reply) => {
          if (endpoint.allow === 'signedIn' && !request.visitor) throw signInNeeded()
          const given = { params: request.params, query: request.query, body: request.body }
          const call = callOf(platform, request, reply)
          const answer = () => handler(given as never, call)
          const result = await answeredOnce(platform, request, call, answer)
          return result instanceof Download ? download(reply, result) : reply.send(result)
        },
      })
    },
    page: (path, handler) => {
      app.get(path, { schema: { hide: true } }, async (request, reply) => {
        const call = callOf(platform, request, reply)
        const result = await handler(pageRequest(request), call)
        return result instanceof Download ? download(reply, result) : page(request, reply, result)
      })
    },
  }
}

/** Doors that strangers may try many times: secrets and one-time links. */
const isGuessable = (endpoint: Endpoint): boolean =>
  endpoint.allow === 'anyone' && endpoint.method === 'POST'

function schemaOf(endpoint: Endpoint) {
  return {
    summary: `${endpoint.summary.zh} ${endpoint.summary.en}`,
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { querystring: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
    ...(endpoint.reply && { response: { 200: endpoint.reply } }),
  }
}

const pageRequest = (request: FastifyRequest): PageRequest => ({
  params: request.params as PageRequest['params'],
  query: request.query as PageRequest['query'],
})

function callOf(platform: Platform, request: FastifyRequest, reply: FastifyReply): Call {
  const isSecure = platform.publicUrl.startsWith('https:')
  return {
    now: platform.clock.now(),
    visitor: request.visitor,
    get caller() {
      if (!request.visitor) throw signInNeeded()
      return request.visitor
    },
    idempotencyKey: headerOf(request, 'idempotency-key'),
    sessionToken: request.cookies[SESSION_COOKIE] ?? null,
    setSession: (token) => {
      const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const
      if (token === null) reply.clearCookie(SESSION_COOKIE, options)
      else reply.setCookie(SESSION_COOKIE, token, options)
    },
    upload: async () => {
      const file = request.isMultipart() ? await request.file() : undefined
      if (!file) throw invalid([noFile])
      const fields = Object.entries(file.fields).flatMap(([name, part]) =>
        part && !Array.isArray(part) && part.type === 'field' ? [[name, String(part.value)]] : [],
      )
      return { name: file.filename, stream: file.file, fields: Object.fromEntries(fields) }
    },
    lines: () => {
      const mediaType = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase()
      const format = LINE_FORMATS[mediaType as keyof typeof LINE_FORMATS]
      if (!format || !(request.body instanceof Readable)) throw noLines()
      return { format, stream: Readable.from(bounded(request.body, UPLOAD_BYTES_MAX)) }
    },
  }
}

async function* bounded(chunks: AsyncIterable<Buffer>, bytesMax: number) {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > bytesMax) throw tooManyBytes()
    yield chunk
  }
}

const noLines = () =>
  new Problem(
    415,
    'linesExpected',
    text(
      '请求体应为 text/csv 或 application/x-ndjson',
      'The body has to be text/csv or application/x-ndjson',
    ),
  )

const tooManyBytes = () =>
  new Problem(
    413,
    'tooLarge',
    text('请求体超过1 GiB，请分次发送', 'The body is larger than 1 GiB; send it in parts'),
  )

const noFile: FieldError = {
  path: '/file',
  code: 'required',
  zh: '请选择文件（multipart/form-data，字段名 file）',
  en: 'Choose a file (multipart/form-data, field “file”)',
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

function download(reply: FastifyReply, file: Download): FastifyReply {
  const name = encodeURIComponent(file.fileName)
  reply.header('content-type', file.mediaType)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
  return reply.send(file.stream)
}

const YEAR_SECONDS = 31_536_000
const COMPRESSED_BYTES_MIN = 1024

/** Pages carry a hash of what they say, so that a cache asks again instead of keeping too long. */
async function page(request: FastifyRequest, reply: FastifyReply, shown: Page) {
  const { status = 200, mediaType, body, keepSeconds = 0 } = shown
  const bytes = Buffer.from(body)
  const etag = `W/"${sha256(bytes).toString('base64url')}"`
  const isForEver = keepSeconds >= YEAR_SECONDS
  reply.header('etag', etag)
  reply.header(
    'cache-control',
    keepSeconds > 0
      ? `public, max-age=${keepSeconds}${isForEver ? ', immutable' : ', must-revalidate'}`
      : 'no-store',
  )
  reply.header('vary', 'accept-encoding')
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  reply.code(status).header('content-type', mediaType)
  const mayCompress =
    /^(text|application|image\/svg)/.test(mediaType) &&
    bytes.length >= COMPRESSED_BYTES_MIN &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!mayCompress) return reply.send(bytes)
  return reply.header('content-encoding', 'gzip').send(await gzip(bytes))
}

async function webApplication(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(dist, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  })
  const shell = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-store').sendFile('index.html', dist)
  app.get('/work', { schema: { hide: true } }, shell)
  app.get('/work/*', { schema: { hide: true } }, shell)
}

function notFoundReply(request: FastifyRequest, reply: FastifyReply, dist: string | null): unknown {
  const wantsPage = dist !== null && request.method === 'GET' && !request.url.startsWith('/api/')
  if (wantsPage && request.headers.accept?.includes('text/html')) {
    return reply.code(404).header('cache-control', 'no-store').sendFile('index.html', dist)
  }
  throw new Problem(404, 'notFound', text('没有找到', 'Not found'))
}
