import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { FieldError } from '#kernel/schema.ts'

/** Passwords are argon2id with 19 MiB and two passes (OWASP's first choice of 2023). */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2)

/** True when the password is right. An account without one costs the same time to refuse. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy()), password)
  return stored !== null && matches
}

let decoyHash: Promise<string> | undefined
const decoy = (): Promise<string> => {
  decoyHash ??= hashPassword(randomBytes(16).toString('hex'))
  return decoyHash
}

const PASSWORD_CHARACTERS_MIN = 12

/** What is wrong with a new password; length counts, tricks do not (NIST SP 800-63B). */
export function passwordErrors(password: string, login: string): FieldError[] {
  if ([...password].length < PASSWORD_CHARACTERS_MIN) {
    return [
      {
        path: '/password',
        code: 'tooShort',
        zh: `密码至少${PASSWORD_CHARACTERS_MIN}个字符，可以是一句话`,
        en: `At least ${PASSWORD_CHARACTERS_MIN} characters; a sentence is fine`,
      },
    ]
  }
  const plain = password.toLowerCase()
  const isGuessable = plain.includes(login.toLowerCase()) || new Set(plain).size < 5
  return isGuessable
    ? [
        {
          path: '/password',
          code: 'guessable',
          zh: '密码不能包含登录名，也不能只由几个字符重复而成',
          en: 'The password must not hold the login nor repeat a few characters',
        },
      ]
    : []
}

/** A secret for a cookie, a link or a machine: 256 random bits, shown once, stored as a hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** One-time codes, RFC 6238: SHA-1, 6 digits, 30 seconds, as every authenticator app has them. */
export const TOTP_PERIOD_SECONDS = 30

export const newTotpSecret = (): string => generateSecret()

export const totpUri = (login: string, issuer: string, secret: string): string =>
  generateURI({ issuer, label: login, secret })

/** The time step of a right code, one step of drift allowed; null when wrong. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  for (const drift of [0, -1, 1]) {
    const at = epoch + drift * TOTP_PERIOD_SECONDS
    if (verifySync({ secret, token: code, epoch: at, epochTolerance: 0 }).valid) {
      return Math.floor(at / TOTP_PERIOD_SECONDS)
    }
  }
  return null
}
