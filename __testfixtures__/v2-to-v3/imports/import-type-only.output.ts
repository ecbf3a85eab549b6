import type { AttachConfig } from "rupt";

// TODO(rupt-migrate): type-kept: replace this v2 type
export type Options = AttachConfig;
