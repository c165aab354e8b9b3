import { parseRegionCode, type RegionLevel } from '#identifiers/region-code.ts'
import { text } from '#kernel/text.ts'
import { initialise } from '#platform/identity/installation.ts'
import type { Command } from './index.ts'
import { tell, withInstallation } from './installation.ts'

/** `init`: a real installation, without a single demonstration account or record. */
export const initCommand: Command = {
  words: ['init'],
  run: async ({ flags }) => {
    const { name, region = '000000' } = flags
    if (!name) throw new Error(USAGE)
    const code = parseRegionCode(region)
    if (!code.ok) throw new Error(`${code.message.zh} ${code.message.en}`)
    const administrators = await withInstallation(flags, ({ program }) =>
      initialise(program.work.platform, {
        name,
        regionCode: code.value,
        kind: code.level satisfies RegionLevel,
        regime: flags.regime === '2007' ? '2007' : 'current',
      }),
    )
    tell(`✓ ${name}（${code.value}）`)
    tell('一次性链接，7天内有效，只显示这一次：One-time links, valid for 7 days, shown only now:')
    for (const { role, login, link } of administrators) {
      const { zh, en } = ROLES[role] ?? text(role, role)
      console.log(`${zh} ${en}\n  ${login}\n  ${link}`)
    }
  },
}

const USAGE =
  '用法 usage: ./jinzhi init --name 机构全称 [--region 330000] [--regime 2007] [--data DIR]'

const ROLES: Readonly<Record<string, { zh: string; en: string }>> = {
  systemAdmin: text('系统管理员', 'System administrator'),
  securityAdmin: text('安全管理员', 'Security administrator'),
  auditAdmin: text('审计管理员', 'Audit administrator'),
}
