export const environment = {
  ruptClientId: 'trail_ledger_live',
  siteUrl: 'https://trailledger.example',
} as const;
