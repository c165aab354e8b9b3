import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the laboratory, each loaded when it is first opened. */
export const UploadsPage = lazyRouteComponent(() => import('./UploadsPage.tsx'), 'UploadsPage')
export const UploadPage = lazyRouteComponent(() => import('./UploadPage.tsx'), 'UploadPage')
export const SamplesPage = lazyRouteComponent(() => import('./SamplesPage.tsx'), 'SamplesPage')
export const SamplePage = lazyRouteComponent(() => import('./SamplePage.tsx'), 'SamplePage')
export const ResultsPage = lazyRouteComponent(() => import('./ResultsPage.tsx'), 'ResultsPage')
