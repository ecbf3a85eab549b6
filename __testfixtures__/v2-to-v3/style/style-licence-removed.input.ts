// Copyright Acme
import type { AttachConfig } from "rupt";
import Rupt from "rupt";

const o: AttachConfig = { client_id: "c1", account: "a" };
export const protect = async () => { await Rupt.attach(o); };
