import type { Environment } from './environment.model';

export const environment: Environment = {
  ruptClientId: 'trail_ledger_dev',
  siteUrl: 'http://localhost:4200',
  deviceLimits: { walker: 1, club: 2 },
};
