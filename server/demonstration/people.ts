import { usccFromParts } from '#identifiers/uscc.ts'
import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/db.ts'
import { claim } from '#platform/identity/installation.ts'
import { insertOrgan } from '#platform/identity/organs.ts'
import * as store from '#platform/identity/store.ts'
import type { Platform } from '#platform/platform.ts'

/**
 * The organisations and people of the demonstration. All of them are fictitious and say so; codes
 * of regions are real, because the law reads them.
 */
const MARK = '（演示）'

interface DemonstrationOrgan {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly regionCode: string
  readonly uscc?: string
}

export const ORGANS: readonly DemonstrationOrgan[] = [
  organ('nation', 'national', '市场监督管理总局', '国', '000000'),
  organ('zhejiang', 'province', '浙江省市场监督管理局', '浙', '330000'),
  organ('hangzhou', 'city', '杭州市市场监督管理局', '杭', '330100'),
  organ('xihu', 'county', '杭州市西湖区市场监督管理局', '西', '330106'),
  organ('shanxi', 'province', '山西省市场监督管理局', '晋', '140000'),
  organ('liaoning', 'province', '辽宁省市场监督管理局', '辽', '210000'),
  organ('gansu', 'province', '甘肃省市场监督管理局', '甘', '620000'),
  organ('guangdong', 'province', '广东省市场监督管理局', '粤', '440000'),
  organ('lab', 'lab', '东澜食品检验研究院', '东', '330000', code('12', '330000', 'MADEM001')),
  organ('nationalLab', 'lab', '北汀食品检验中心', '北', '110000', code('12', '110000', 'MADEM002')),
  organ(
    'qinghe',
    'enterprise',
    '清禾熟食有限公司',
    '清',
    '330106',
    code('91', '330106', 'MADEM003'),
  ),
  organ(
    'jinyuan',
    'enterprise',
    '晋源淀粉制品厂',
    '晋',
    '140100',
    code('91', '140100', 'MADEM004'),
  ),
  organ('minghu', 'enterprise', '明湖调味品厂', '明', '330203', code('91', '330203', 'MADEM006')),
  organ('shiqiao', 'enterprise', '石桥食品厂', '石', '330402', code('91', '330402', 'MADEM007')),
  organ('yunting', 'enterprise', '云汀烘焙公司', '云', '331002', code('91', '331002', 'MADEM008')),
  organ(
    'hexia',
    'enterprise',
    '禾下乳品有限公司',
    '禾',
    '330100',
    code('91', '330100', 'MADEM005'),
  ),
]

/** A code that is well formed and belongs to nobody. */
function code(category: string, regionCode: string, subject: string): string {
  return usccFromParts({ category, regionCode, subject })
}

function organ(
  key: string,
  kind: string,
  name: string,
  shortName: string,
  regionCode: string,
  uscc?: string,
): DemonstrationOrgan {
  return { key, kind, name: `${name}${MARK}`, shortName, regionCode, ...(uscc && { uscc }) }
}

interface DemonstrationPerson {
  readonly login: string
  readonly name: string
  readonly organ: string
  readonly roles: readonly string[]
}

/** In the order of the sign-in page: the desk first, then laboratory, enterprise, superiors. */
export const PEOPLE: readonly DemonstrationPerson[] = [
  person('lin', '林知远', 'zhejiang', ['recallOfficer']),
  person('shen', '沈既白', 'zhejiang', ['riskAnalyst']),
  person('gu', '顾望舒', 'zhejiang', ['expert']),
  person('zhao', '赵明岳', 'zhejiang', ['organHead']),
  person('wen', '温如玉', 'lab', ['labUser', 'reportSigner']),
  person('gao', '高岘', 'qinghe', ['enterpriseUser']),
  person('xing', '徐行', 'hangzhou', ['recallOfficer']),
  person('su', '苏简', 'hangzhou', ['organHead']),
  person('xu', '许知微', 'xihu', ['recallOfficer', 'supervisor']),
  person('chen', '陈砚', 'xihu', ['organHead']),
  person('he', '贺兰亭', 'nation', ['nationalOfficer', 'riskAnalyst', 'recallOfficer']),
  person('tan', '谭一鸣', 'nation', ['nationalHead', 'organHead']),
  person('mu', '穆青', 'nation', ['expert']),
  person('lu', '陆衡', 'nation', ['standardsOfficer']),
  person('qiao', '乔木', 'shanxi', ['riskAnalyst', 'recallOfficer']),
  person('jin', '靳禾', 'jinyuan', ['enterpriseUser']),
  person('he2', '何田', 'hexia', ['enterpriseUser']),
  person('ming', '明澈', 'minghu', ['enterpriseUser']),
  person('shi', '石岚', 'shiqiao', ['enterpriseUser']),
  person('yun', '云舒', 'yunting', ['enterpriseUser']),
  person('yu', '于北', 'nationalLab', ['labUser', 'reportSigner']),
  // The other desks of the province, so that every kind of case can be opened and moved.
  person('tang', '唐守一', 'zhejiang', ['acceptor', 'issuer']),
  person('yan', '严知行', 'zhejiang', ['examManager', 'examTeamLead', 'examiner']),
  person('duan', '段清源', 'zhejiang', ['decider']),
  person('fang', '方正明', 'zhejiang', ['caseOfficer', 'followUpOfficer']),
  person('fei', '费同舟', 'zhejiang', ['caseOfficer', 'policeLiaison']),
  person('luo', '罗维言', 'zhejiang', ['legalReviewer']),
  person('ning', '宁若谷', 'zhejiang', ['hearingHost']),
  person('shao', '邵其文', 'zhejiang', ['hearingClerk']),
  person('ke', '柯如山', 'zhejiang', ['caseUnitHead']),
  person('qian', '钱有度', 'zhejiang', ['financeOfficer']),
  person('cen', '岑立信', 'zhejiang', ['creditOfficer']),
  person('kang', '康复之', 'zhejiang', ['creditReviewer']),
  person('jian', '简以宁', 'zhejiang', ['dispatcher', 'mediatorDesk']),
  person('he3', '和怀瑾', 'zhejiang', ['mediator']),
  person('jia', '贾秉文', 'zhejiang', ['rewardDesk']),
  person('bao', '包予安', 'zhejiang', ['samplingOrganiser']),
  person('cai', '蔡微之', 'zhejiang', ['sampler', 'supervisor']),
  person('ying', '应若水', 'zhejiang', ['emergencyCommander', 'spokesperson']),
  person('system', '系统管理员', 'nation', ['systemAdmin']),
  person('security', '安全管理员', 'nation', ['securityAdmin']),
  person('audit', '审计管理员', 'nation', ['auditAdmin']),
]

function person(
  login: string,
  name: string,
  organKey: string,
  roles: readonly string[],
): DemonstrationPerson {
  return { login, name: `${name}${MARK}`, organ: organKey, roles }
}

/** Registers everybody; the installation row says from now on that this is a demonstration. */
export async function registerPeople(platform: Platform): Promise<Map<string, Id>> {
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    await claim(tx, now, {
      name: `市场监督管理总局${MARK}`,
      regionCode: '000000',
      regime: 'current',
      mode: 'demonstration',
    })
    const organs = new Map<string, Id>()
    for (const given of ORGANS) organs.set(given.key, await insertOrgan(tx, now, given))
    for (const { login, name, organ: key, roles } of PEOPLE) {
      const id = newId(now)
      const account = { id, login, display_name: name, state: 'active', created_at: now } as const
      await store.insertUser(tx, { ...account, is_demonstration: true })
      for (const role of roles) {
        await store.insertMembership(tx, {
          id: newId(now),
          user_id: id,
          organ_id: organs.get(key)!,
          role,
          valid_from: dateIn(now),
          valid_to: null,
          granted_by: null,
          granted_at: now,
        })
      }
    }
    return organs
  })
}
