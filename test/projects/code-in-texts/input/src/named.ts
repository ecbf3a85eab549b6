const MODULES = { sdk: "rupt", maps: "maps" } as const;

export const load = () => import(MODULES.sdk);

export const loadCommon = () => require(`${MODULES.sdk}/common.cjs`);
