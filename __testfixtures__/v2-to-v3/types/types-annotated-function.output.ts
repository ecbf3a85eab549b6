import Rupt, { type AttachConfig, type AttachResponse } from "rupt";
// TODO(rupt-migrate): type-kept: replace this v2 type
function build(id: string): AttachConfig { return { client_id: "abc", account: id }; }
// TODO(rupt-migrate): type-kept: replace this v2 type
export async function go(id: string): Promise<AttachResponse | null> {
  // TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
  return Rupt.attach(build(id));
}
