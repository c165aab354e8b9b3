import { pages } from '../paths.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useWords } from '../words/words.ts'
import { Go } from './Go.tsx'
import { Outside } from './Outside.tsx'

/** The same page for what does not exist and for what is not this person's to see. */
export function NotFoundPage() {
  return (
    <Outside>
      <NotFound />
    </Outside>
  )
}

export function NotFound() {
  const say = useWords()
  return (
    <section className="card message">
      <PageTitle>{say('notFound.title')}</PageTitle>
      <p>{say('notFound.text')}</p>
      <p className="bar">
        <Go to={pages.desk}>{say('notFound.desk')}</Go>
        <Go to={pages.cases}>{say('notFound.cases')}</Go>
      </p>
    </section>
  )
}
