// Copyright Acme
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const o = { user: "a" };
export const protect = async () => { await rupt.evaluate.access(o); };
