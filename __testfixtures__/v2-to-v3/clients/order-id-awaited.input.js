import Rupt from "rupt";

const getId = async () => "cid";
const getUser = () => "u";

export async function go() {
  await Rupt.attach({ account: getUser(), client_id: await getId() });
}
