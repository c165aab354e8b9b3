import { uploadFile } from '#platform/cases/contract.ts'
import type { Client } from './client.ts'

/** Uploads a small paper of its own content and returns it as a step wants it. */
export async function paper(
  client: Client,
  document: string,
): Promise<{ document: string; fileId: string }> {
  const content = `${document}：演示文书 demonstration paper`
  const answer = await client.upload(uploadFile.path, { name: `${document}.txt`, content })
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return { document, fileId: String(answer.body.id) }
}
