export const SITE_URL = "https://slowharbour.example";

/** One reader, a few screens: laptop, phone, tablet. */
export const DEVICE_LIMIT = 3;

/** Where Rupt sends a reader after a challenge. */
export const REDIRECT_URLS = {
  logout_url: `${SITE_URL}/sign-in?reason=elsewhere`,
  new_account_url: `${SITE_URL}/subscribe`,
};
