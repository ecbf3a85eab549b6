import Rupt from "rupt";

const getId = async () => "cid";
const getUser = () => "u";

export async function go() {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach({ account: getUser(), client_id: await getId() });
}
