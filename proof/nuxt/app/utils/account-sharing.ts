/** Rupt project of the club. Public by nature: it is sent by every browser. */
export const RUPT_CLIENT_ID = 'lamplight_live'

export const CLUB_URL = 'https://lamplight.example'

/** How many devices a plan may use. */
export const DEVICE_LIMITS = { candle: 2, lantern: 6 }
