import type { Environment } from './environment.model';

export const environment: Environment = {
  ruptClientId: '',
  siteUrl: 'https://preview.trailledger.example',
  deviceLimits: { walker: 3, club: 12 },
};
