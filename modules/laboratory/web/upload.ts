import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { Reply, Request } from '#kernel/endpoint.ts'
import { call } from '#web/api.ts'
import {
  getUpload,
  type LineFilter,
  type LineView,
  listUploadFaults,
  listUploadRows,
  listUploads,
  mendUpload,
  type NoteView,
} from '../contract-uploads.ts'

/** What the screens ask about uploads; one that is being worked on is asked about each second. */
export type Upload = Reply<typeof getUpload>
export type Line = Static<typeof LineView>
export type Note = Static<typeof NoteView>
export type Fault = Reply<typeof listUploadFaults>['faults'][number]
export type LineWords = Static<typeof LineFilter>

const ASK_AGAIN_MS = 1000

export const isRunning = ({ state }: Upload): boolean =>
  state === 'reading' || state === 'importing'

export const useUpload = (id: string) =>
  useQuery({
    queryKey: ['upload', id],
    queryFn: () => call(getUpload, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? ASK_AGAIN_MS : false),
  })

export const useUploads = () =>
  useInfiniteQuery({
    queryKey: ['uploads'],
    queryFn: ({ pageParam }) =>
      call(listUploads, { query: { ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.uploads.some(isRunning)) ? ASK_AGAIN_MS : false,
  })

/** Changes whenever lines may have ended otherwise than they did when they were last asked for. */
const standOf = ({ state, accepted, corrected, rejected, stored }: Upload): string =>
  [state, accepted, corrected, rejected, stored].join()

export const useFaults = (upload: Upload) =>
  useQuery({
    queryKey: ['upload', upload.id, 'faults', standOf(upload)],
    queryFn: () => call(listUploadFaults, { params: { id: upload.id } }),
    enabled: upload.rejected > 0 && !isRunning(upload),
    placeholderData: (before) => before,
  })

export const LINES_SHOWN = 50

export const useLines = (upload: Upload, words: LineWords) =>
  useInfiniteQuery({
    queryKey: ['upload', upload.id, 'lines', standOf(upload), words],
    queryFn: ({ pageParam }) =>
      call(listUploadRows, {
        params: { id: upload.id },
        query: { ...words, limit: LINES_SHOWN, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })

/** How many lines a filter finds. */
export const useLineCount = (upload: Upload, words: LineWords, isAsked: boolean) =>
  useQuery({
    queryKey: ['upload', upload.id, 'count', standOf(upload), words],
    queryFn: async () => {
      const query = { ...words, limit: 1 }
      return (await call(listUploadRows, { params: { id: upload.id }, query })).total
    },
    enabled: isAsked,
  })

/** Keeps what the server answered, so that every part of the page moves at once. */
export function useKeepUpload(): (upload: Upload) => void {
  const client = useQueryClient()
  return (upload) => {
    client.setQueryData(['upload', upload.id], upload)
    client.invalidateQueries({ queryKey: ['uploads'] })
  }
}

/** A line may go back again for another reason: then no figure moves, and the lines still do. */
export function useMend(upload: Upload) {
  const client = useQueryClient()
  const keep = useKeepUpload()
  return useMutation({
    mutationFn: (body: Request<typeof mendUpload>['body']) =>
      call(mendUpload, { params: { id: upload.id }, body }),
    onSuccess: (done) => {
      keep(done.upload)
      for (const part of ['faults', 'lines']) {
        client.invalidateQueries({ queryKey: ['upload', upload.id, part] })
      }
    },
  })
}
