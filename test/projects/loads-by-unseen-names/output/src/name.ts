// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const SDK = "rupt" as const;
