import Rupt, { type AttachConfig, type AttachResponse } from "rupt";
function build(id: string): AttachConfig { return { client_id: "abc", account: id }; }
export async function go(id: string): Promise<AttachResponse | null> {
  return Rupt.attach(build(id));
}
