export { type Answer, Client, type ProblemBody } from '#server/api-client.ts'
