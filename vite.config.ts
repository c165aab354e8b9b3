import { isAbsolute, join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The web application: `web/index.html` becomes `dist/index.html`, everything else `dist/assets`. */
export default defineConfig({
  root: 'web',
  publicDir: false,
  plugins: [react(), listSources()],
  resolve: {
    // Compiling a schema needs `eval`, which the content security policy bars; forms are small.
    alias: { 'typebox/compile': join(import.meta.dirname, 'web', 'form', 'interpret.ts') },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy lets fonts and scripts come from files only.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
})

/** Writes down which of our files went into the build; `server/build.ts` asks whether they changed. */
function listSources(): Plugin {
  return {
    name: 'list-sources',
    generateBundle() {
      const files = [...this.getModuleIds()]
        .map((id) => id.replace(/[?#].*$/, ''))
        .filter((id) => isAbsolute(id) && !id.includes('/node_modules/'))
        .map((id) => relative(import.meta.dirname, id))
      const source = `${[...new Set(files)].sort().join('\n')}\n`
      this.emitFile({ type: 'asset', fileName: '.sources', source })
    },
  }
}
