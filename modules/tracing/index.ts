import type { Module } from '#platform/module.ts'
import { codeSegmentDifferences, traceEnquiryDifferences } from './differences.ts'
import { codeSegment } from './procedures/code-segment.ts'
import { traceEnquiry } from './procedures/trace-enquiry.ts'
import { codeSegmentWorked } from './worked/code-segment.ts'
import { traceEnquiryWorked } from './worked/trace-enquiry.ts'

/** The one door of the module. */
export const tracing: Module = {
  name: 'tracing',
  procedures: [codeSegment, traceEnquiry],
  worked: [codeSegmentWorked, traceEnquiryWorked],
  differences: { P32: codeSegmentDifferences, P34: traceEnquiryDifferences },
  chain: { codeSegment: null, traceEnquiry: 'trace' },
}
