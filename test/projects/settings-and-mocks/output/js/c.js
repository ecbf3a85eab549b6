// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const { default: Rupt } = await import("https://unpkg.com/rupt@2.24.1/index.mjs");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Rupt.attach({ client_id: "cid", account: "u" });
