// @flow
import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const c: AttachConfig = { client_id: "abc", account: "u" };
void Rupt.attach(c);
