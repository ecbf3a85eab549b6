import Rupt from "rupt";
import type { AttachConfig } from "rupt";
type Options = AttachConfig & { extra?: string };
const options: Options = { client_id: "abc", account: "u" };
void Rupt.attach(options);
