import Rupt, { type AttachConfig } from "rupt";

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
export async function attachWith(options: AttachConfig) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach(options);
}

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export const protect = (more: Partial<AttachConfig>) => Rupt.attach({ client_id: "o", account: "a", ...more });
