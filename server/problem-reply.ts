import type { FastifyReply, FastifyRequest } from 'fastify'
import { text } from '#kernel/text.ts'
import type { Log } from '#platform/platform.ts'
import { Problem } from '#platform/problems.ts'

/** Answers with an RFC 9457 problem, in both languages; what we did not expect is logged. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  const problem = error instanceof Problem ? error : foreignProblem(error)
  if (problem.status >= 500) log.error({ err: error, request: request.id })
  const isEnglish = request.headers['accept-language']?.toLowerCase().startsWith('en') ?? false
  // What was not read to its end would stand in the way of the next request on this connection.
  if (request.isMultipart()) reply.header('connection', 'close')
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: `/problems/${problem.code}`,
        title: isEnglish ? problem.said.en : problem.said.zh,
        status: problem.status,
        code: problem.code,
        zh: problem.said.zh,
        en: problem.said.en,
        refusals: problem.refusals,
        fields: problem.fields,
        reference: request.id,
      }),
    )
}

/** What a library threw: its own 4xx are the sender's to mend, everything else is ours. */
function foreignProblem(error: unknown): Problem {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 429) {
    return new Problem(
      429,
      'tooMany',
      text('请求过于频繁，请稍后再试', 'Too many requests; wait a little'),
    )
  }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') {
    return new Problem(413, 'tooLarge', text('提交的内容过大', 'What was sent is too large'))
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem(
      statusCode,
      'badRequest',
      text('请求无法读取，请检查格式', 'The request cannot be read; check its format'),
    )
  }
  return new Problem(
    500,
    'internal',
    text(
      '服务器出现意外错误：本次操作没有完成，已保存的内容不受影响。可重试，或将编号告知管理员',
      'An unexpected error: nothing was done, nothing that was saved is lost. Try again, or give the reference to your administrator',
    ),
  )
}
