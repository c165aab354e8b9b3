import { Button } from 'antd'
import { useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words/words.ts'

/** A link that sets a password, once. It is shown here and nowhere else. */
export function OneTimeLink({ link }: { link: string }) {
  const say = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(link)
    setCopied(true)
  }
  return (
    <div className="note ok" role="status">
      <Icon name="ok" />
      <div>
        <b>{say('people.linkOnce')}</b>
        <code>{link}</code>
        <p className="bar">
          <Button size="small" onClick={copy}>
            {say('people.copy')}
          </Button>
          {isCopied && <span>{say('people.copied')}</span>}
        </p>
      </div>
    </div>
  )
}
