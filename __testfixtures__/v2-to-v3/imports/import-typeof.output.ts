import type Rupt from "rupt";

// TODO(rupt-migrate): type-kept: replace the v2 type Rupt
export type Sdk = typeof Rupt;
