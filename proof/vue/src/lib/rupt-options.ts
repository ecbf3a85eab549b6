const SITE = 'https://chesshour.example';

export const REDIRECT_URLS = {
  logout_url: `${SITE}/signed-out`,
  new_account_url: `${SITE}/join`,
};

/** How many devices a plan may use. */
export const DEVICE_LIMITS = { club: 3, family: 6 } as const;

/** Not set where the hour is shown without accounts. */
export const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;
