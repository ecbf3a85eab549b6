const SITE = "https://ferrytimes.example";

export const SIGNED_OUT_URL = `${SITE}/signed-out`;
export const SUBSCRIBE_URL = `${SITE}/subscribe`;
