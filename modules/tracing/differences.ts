import type { Became, Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
const run: Became = [
  'reportRuns',
  'the case is the request; states and movements of items are runs of the trace, told to it as sums',
]
const paperOfRun: Became = [
  'record of a run',
  'a paper of items belongs to the runs of the trace, not to the request for codes',
]

export const codeSegmentDifferences: Differences = {
  acts: {
    'requested.allocate': [
      'approve, allocate',
      'a person reviews the request before the issuer of codes allots serials',
    ],
    'allocated.print': [
      'download',
      'codes are printed from the file that is downloaded; printing an item is a run of the trace',
    ],
    'printed.activate': run,
    'activated.ship': run,
    'shipped.receive': run,
    'received.ship': run,
    'received.sell': run,
    'activated.block': run,
    'shipped.block': run,
    'received.block': run,
    'blocked.unblock': run,
    'blocked.destroy': run,
    'printed.void': run,
    'sold.query': run,
  },
  papers: { BATCH: paperOfRun, MOVE: paperOfRun, BLOCK: paperOfRun, DISP: paperOfRun },
}

const record: Became = [
  'provideRecords',
  'the case is the enquiry; what happened to a lot is an event of the trace, proved by its record',
]
const freezing: Became = [
  'freeze',
  'the order is an act of the enquiry; the state of the lot is a run of the trace',
]

export const traceEnquiryDifferences: Differences = {
  acts: {
    'raw.receiveMaterial': record,
    'linked.produce': record,
    'produced.releaseTest': record,
    'released.ship': record,
    'shipped.sell': record,
    'released.freeze': freezing,
    'shipped.freeze': freezing,
    'frozen.dispose': ['dispose', 'disposal is reported in the enquiry that froze the lot'],
    'frozen.unfreeze': ['unfreeze', 'the lot goes back to the state before the block'],
  },
}
