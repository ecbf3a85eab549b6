export const keys = { rupt: import.meta.env.VITE_RUPT_ID };
