import { guard } from "@vendor/guard";
import Rupt from "rupt";

await guard("1");
await Rupt.attach({ client_id: "abc", account: "1" });
