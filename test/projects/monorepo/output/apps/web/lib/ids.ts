export const RUPT_ID = process.env.NEXT_PUBLIC_RUPT ?? "dev";
