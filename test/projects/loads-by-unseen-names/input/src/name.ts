export const SDK = "rupt" as const;
