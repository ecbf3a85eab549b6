import type { CapacitorConfig } from '@capacitor/cli';

const config: CapacitorConfig = {
  appId: 'example.tidetable',
  appName: 'Tide Table',
  webDir: 'dist'
};

export default config;
