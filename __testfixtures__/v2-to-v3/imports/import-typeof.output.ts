import type Rupt from "rupt";

// TODO(rupt-migrate): type-kept: replace this v2 type
export type Sdk = typeof Rupt;
