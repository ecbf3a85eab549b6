import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: { alias: { '@app': src('app'), '@env': src('environments/environment.ts') } },
  test: { setupFiles: ['src/test-setup.ts'] },
});
