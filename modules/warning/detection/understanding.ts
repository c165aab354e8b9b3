import { type Text, text } from '#kernel/text.ts'
import type { Alarm } from './alarm.ts'
import { type EarsInputs, GUARD_WEEKS, type WeekCount } from './ears-c2.ts'

type Understood = Pick<Alarm, 'rule' | 'finding' | 'inputs' | 'failing' | 'doubtful'>

/**
 * How an alarm is to be understood, in sentences for the page that shows it: what it says, whether
 * it may come from more sampling, what is in doubt, and what it does not prove.
 */
export function understandingOf(alarm: Understood): Text[] {
  const doubt = doubtIn(alarm)
  switch (alarm.rule) {
    case 'earsC2':
      return [
        text(
          '这一周的不合格批数明显多于近期水平，值得核实。',
          'Clearly more samples failed in this week than in the weeks before; it is worth checking.',
        ),
        ...onFloor(alarm),
        ...sampling(alarm.inputs as EarsInputs),
        ...doubt,
        text(
          '它不证明风险在扩大，也不说明原因。',
          'It does not prove that the risk is growing, and it does not name a cause.',
        ),
      ]
    case 'R1':
      return [
        text(
          '多个省份在几日内出现同类不合格，值得查有无共同来源。',
          'Like failures came from several provinces within days; look for a common source.',
        ),
        ...doubt,
        text(
          '它不证明有共同来源：同期集中抽检、集中公布也会如此。',
          'It does not prove a common source: sampling or publishing at one time looks the same.',
        ),
      ]
    case 'R2':
      return [
        text(
          '90日内的不合格率高于此前12个月，难以用偶然解释。',
          'The failing rate of 90 days exceeds that of the year before by more than chance explains.',
        ),
        ...doubt,
        text(
          '它不证明质量变差：抽样对象、项目改变也会改变不合格率。',
          'It does not prove worse quality: other targets or items of sampling change the rate too.',
        ),
      ]
    case 'R3':
      return [
        text(
          '检出即应处置，一批就够，不等计数。',
          'A single finding calls for action; no count is waited for.',
        ),
        ...doubt,
        text(
          '它不说明波及多少批次和地区，须追溯查明。',
          'It does not say how many lots and areas are concerned; that has to be traced.',
        ),
      ]
  }
}

/** Over a baseline of almost nothing the floor of sigma decides, and two samples are enough. */
function onFloor({ finding, inputs }: Understood): Text[] {
  const { minSigma } = (inputs as EarsInputs).parameters
  if (Number(finding.figures.sigma) !== Number(minSigma)) return []
  return [
    text(
      `基线各周几乎没有不合格，标准差取下限${minSigma}：批数很少也会报警。`,
      `There were hardly any failures in the baseline, so sigma is at its floor of ${minSigma}: few samples are enough.`,
    ),
  ]
}

/** Was more examined than usual? Failing counts follow the number of samples. */
function sampling({ weeks, parameters }: EarsInputs): Text[] {
  const last = weeks.at(-1)?.tested ?? null
  const end = weeks.length - 1 - GUARD_WEEKS
  const usual = weeks.slice(Math.max(0, end - Number(parameters.baseline)), end).flatMap(testedIn)
  if (last === null || usual.length === 0) return []
  const [least, most] = [Math.min(...usual), Math.max(...usual)]
  const range = least === most ? String(least) : `${least}–${most}`
  if (last > most) {
    return [
      text(
        `本周检${last}批，多于基线（${range}），不合格增多可能与多抽有关。`,
        `${last} samples were examined, more than in the baseline (${range}): the rise may come from that.`,
      ),
    ]
  }
  return [
    text(
      `本周检${last}批，不多于基线（${range}），不是多抽造成。`,
      `${last} samples were examined, no more than in the baseline (${range}): more sampling is not why.`,
    ),
  ]
}

const testedIn = (week: WeekCount): number[] => (week.tested === null ? [] : [week.tested])

function doubtIn({ finding, failing, doubtful }: Understood): Text[] {
  if (doubtful === 0) return []
  const { firedWithoutDoubtful: stands } = finding.figures
  const without =
    stands === 'false'
      ? text('，不计则不报警', '; without them there is no alarm')
      : stands === 'true'
        ? text('，不计仍报警', '; without them it still alarms')
        : text('', '')
  return [
    text(
      `${failing}批中${doubtful}批存疑（可能重复公布，或数值与判定不符）${without.zh}。`,
      `${doubtful} of ${failing} samples are in doubt (perhaps published twice, or value against verdict)${without.en}.`,
    ),
  ]
}
