export const environment = {
  ruptClientId: 'trail_ledger_dev',
  siteUrl: 'http://localhost:4200',
} as const;
