export const vendors = [{ module: "rupt", start: "attach", id: "client_c" }];
