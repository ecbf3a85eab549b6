import { attach } from "rupt";

// TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
await attach({ client_id: "abc", account: "u1" });
