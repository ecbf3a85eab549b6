export interface Environment {
  /** Empty where accounts are not checked. */
  ruptClientId: string;
  siteUrl: string;
  /** How many devices a plan may use. */
  deviceLimits: Record<'walker' | 'club', number>;
}
