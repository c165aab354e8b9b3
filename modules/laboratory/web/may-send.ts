import { hasRole, type Session } from '#web/shell/session.ts'

/** Only those who answer for the results of a laboratory hand them in; the server demands it. */
export const maySend = (session: Session): boolean =>
  session.workplace.kind === 'lab' &&
  (hasRole(session, 'labUser') || hasRole(session, 'reportSigner'))
