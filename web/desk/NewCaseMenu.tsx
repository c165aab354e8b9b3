import { Button, Dropdown } from 'antd'
import { pages, to } from '../paths.ts'
import { useProcedures } from '../procedures/procedures.ts'
import { useGo } from '../shell/Go.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** Opens a case of a procedure that this person may open; absent for those who may open none. */
export function NewCaseMenu() {
  const say = useWords()
  const said = useSaid()
  const go = useGo()
  const mine = useProcedures().filter((procedure) => procedure.mayOpen)
  if (mine.length === 0) return null
  const [only] = mine
  const open = (procedure: string) => go(to(pages.newCase, { procedure }))
  if (mine.length === 1 && only) {
    return (
      <Button type="primary" onClick={() => open(only.name)}>
        {say('cases.newOf', { title: said(only.title) })}
      </Button>
    )
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: mine.map(({ name, title }) => ({ key: name, label: said(title) })),
        onClick: ({ key }) => open(key),
        className: 'long-menu',
      }}
    >
      <Button type="primary">
        {say('cases.new')} <Icon name="down" />
      </Button>
    </Dropdown>
  )
}
