import type { Environment } from './environment.model';

export const environment: Environment = {
  ruptClientId: 'trail_ledger_live',
  siteUrl: 'https://trailledger.example',
  deviceLimits: { walker: 3, club: 12 },
};
