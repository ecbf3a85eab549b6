export const SITE_URL = "https://tideline.example";

export const SIGNED_OUT_URL = `${SITE_URL}/sign-in?signed-out=1`;
export const JOIN_URL = `${SITE_URL}/join`;
