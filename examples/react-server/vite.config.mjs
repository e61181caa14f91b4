import {defineConfig} from 'vite';

export default defineConfig(({isSsrBuild}) => ({
  build: isSsrBuild
    ? {outDir: 'dist/server', rolldownOptions: {input: 'src/server.tsx'}}
    : {
        outDir: 'dist/client',
        rolldownOptions: {input: 'src/client.tsx', output: {entryFileNames: '[name].js'}},
      },
}));
