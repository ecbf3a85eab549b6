import type { AttachConfig } from "rupt";

export type Options = AttachConfig;
