import { attach } from "rupt";

await attach({ client_id: "abc", account: "u1" });
