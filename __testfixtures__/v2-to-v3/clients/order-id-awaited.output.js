import Rupt from "rupt";

const getId = async () => "cid";
const getUser = () => "u";

export async function go() {
  // TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
  await Rupt.attach({ account: getUser(), client_id: await getId() });
}
