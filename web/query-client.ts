import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api.ts'

/**
 * What the server said is kept for a little while, so that going back shows the same list at once.
 * A 401 anywhere means that the session is over: the frame asks again and shows the sign-in page.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      const isOver = error instanceof ApiProblem && error.status === 401
      if (isOver && query.queryKey[0] !== 'session') {
        queryClient.invalidateQueries({ queryKey: ['session'] })
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && error instanceof ApiProblem && isPassing(error),
    },
  },
})

/** What may be over in a moment; a refusal or a missing page will not change by asking again. */
const isPassing = ({ status }: ApiProblem): boolean => status === 0 || status >= 502
