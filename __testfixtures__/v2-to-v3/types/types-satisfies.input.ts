import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const config = { client_id: "abc", account: "u", debug: true } satisfies AttachConfig;
void Rupt.attach(config);
