import { attach } from "rupt";

attach({ client_id: "abc", account: "a" });
