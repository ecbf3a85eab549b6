const MODULES = { sdk: "rupt", maps: "maps" } as const;

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const load = () => import(MODULES.sdk);

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const loadCommon = () => require(`${MODULES.sdk}/common.cjs`);
