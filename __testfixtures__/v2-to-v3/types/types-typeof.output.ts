import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type Rupt
export type Sdk = typeof Rupt;
void rupt.evaluate.access({ user: "u" });
