import type { AttachConfig } from "rupt";

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
export type Options = AttachConfig;
