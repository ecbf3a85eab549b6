import Rupt, { type AttachConfig, type AttachResponse } from "rupt";
// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
function build(id: string): AttachConfig { return { client_id: "abc", account: id }; }
// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
export async function go(id: string): Promise<AttachResponse | null> {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  return Rupt.attach(build(id));
}
