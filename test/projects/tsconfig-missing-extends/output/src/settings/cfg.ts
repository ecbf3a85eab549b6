export const RUPT = { id: "me-1" } as const;
