export const RUPT_CLIENT_ID = process.env.NEXT_PUBLIC_RUPT_CLIENT_ID as string;
