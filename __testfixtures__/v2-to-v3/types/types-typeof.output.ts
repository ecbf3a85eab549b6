import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace this v2 type
export type Sdk = typeof Rupt;
void rupt.evaluate.access({ user: "u" });
