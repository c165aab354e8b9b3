import { defineWords } from './define-words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The words of the frame and of all generic screens; a module brings its own. */
export const useWords = defineWords('shell', zh, en)
