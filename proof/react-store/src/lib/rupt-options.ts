export const SITE = 'https://saillog.example'

export const REDIRECT_URLS = {
  logout_url: `${SITE}/signed-out`,
  new_account_url: `${SITE}/join`,
}

/** How many devices a plan may use. */
export const DEVICE_LIMITS = { crew: 2, fleet: 10 } as const
