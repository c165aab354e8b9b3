import type { Reply } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/ids.ts'
import { takeStep, uploadFile } from '#platform/cases/contract.ts'
import { enterDemonstration, issueToken } from '#platform/identity/contract.ts'
import { type Answer, Client } from '../api-client.ts'

/** People of the demonstration who act as anybody would: through the public API. */
export interface Cast {
  /** A demonstration account, signed in. */
  as(login: string): Promise<Client>
}

export function castAt(url: string): Cast {
  const clients = new Map<string, Promise<Client>>()
  // A token outlives the days over which the stories are told; a session would idle out.
  const enter = async (login: string): Promise<Client> => {
    const client = new Client(url)
    await client.done(enterDemonstration, { body: { login } })
    const { token } = await client.done(issueToken, { body: { name: '演示过程', days: 366 } })
    return new Client(url, token)
  }
  return {
    as: (login) => {
      const known = clients.get(login) ?? enter(login)
      clients.set(login, known)
      return known
    },
  }
}

/** Something that is done at its hour; the world is lived in the order of these. */
export interface Deed {
  readonly at: Date
  readonly done: () => Promise<void>
}

/** One act in a case: who, what, with which papers; papers are short texts that say so. */
export interface Act {
  readonly by: string
  readonly step: string
  readonly data?: unknown
  readonly papers?: readonly string[]
}

export async function take(cast: Cast, caseId: Id, act: Act): Promise<Reply<typeof takeStep>> {
  const client = await cast.as(act.by)
  const documents = []
  for (const document of act.papers ?? []) documents.push(await paper(client, document))
  return client.done(takeStep, {
    params: { id: caseId, step: act.step },
    body: { data: act.data ?? {}, documents },
  })
}

async function paper(client: Client, document: string) {
  const content = `演示文书，仅供演示，无法律效力。\nDemonstration paper without legal effect.\n${document}\n`
  const answer: Answer<Record<string, unknown>> = await client.upload(uploadFile.path, {
    name: `${document}（演示）.txt`,
    content,
  })
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return { document, fileId: String(answer.body.id) }
}
