/** The one place in the browser that reads the time of day; everything else is told it. */
export const browserNow = (): Date => new Date()
