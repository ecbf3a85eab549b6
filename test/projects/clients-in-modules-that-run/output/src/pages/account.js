import { attach } from "rupt";

// TODO(rupt-migrate): client-reused: move the client of src/pages/checkout.js to its own module
await attach({ client_id: "abc", account: "u1" });
