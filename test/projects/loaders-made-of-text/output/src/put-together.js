// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const name = "rupt";

export const sharing = () => eval(`import("${name}")`);
