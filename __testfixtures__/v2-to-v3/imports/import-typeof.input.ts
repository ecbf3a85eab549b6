import type Rupt from "rupt";

export type Sdk = typeof Rupt;
