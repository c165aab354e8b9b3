import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { SYSTEM } from '#platform/db.ts'
import type { Platform } from '#platform/platform.ts'

/** For those who run the installation: is it alive, may it take work, what are its figures. */
export async function operationsRoutes(platform: Platform, app: FastifyInstance): Promise<void> {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const requests = new Histogram({
    name: 'jinzhi_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics],
  })
  new Gauge({
    name: 'jinzhi_heartbeat_age_seconds',
    help: 'Since the last sign of life of a background duty',
    labelNames: ['duty'],
    registers: [metrics],
    async collect() {
      for (const { name, beat_at } of await heartbeats(platform)) {
        this.set({ duty: name }, (platform.clock.now().getTime() - beat_at.getTime()) / 1000)
      }
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: reply.statusCode }
    requests.observe(labels, reply.elapsedTime / 1000)
  })
  const hidden = { schema: { hide: true } }
  app.get('/health', hidden, async () => ({ status: 'ok' }))
  app.get('/ready', hidden, async (_request, reply) => {
    try {
      const duties = await heartbeats(platform)
      return {
        status: 'ready',
        duties: duties.map(({ name, beat_at }) => ({ name, beatAt: beat_at.toISOString() })),
      }
    } catch {
      return reply.code(503).send({ status: 'databaseUnreachable' })
    }
  })
  app.get('/metrics', hidden, async (_request, reply) => {
    reply.header('content-type', metrics.contentType)
    return metrics.metrics()
  })
}

const heartbeats = (platform: Platform) =>
  platform.db.read(SYSTEM, async (tx) => {
    const { rows } = await sql<{ name: string; beat_at: Date }>`
      select name, beat_at from platform.heartbeat order by name`.execute(tx)
    return rows
  })
