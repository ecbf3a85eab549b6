// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const vendors = [{ module: "rupt", start: "attach", id: "client_c" }];
