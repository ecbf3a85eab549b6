import Rupt from "rupt";

export async function main(id) {
  await Rupt.attach({ client_id: "bp", account: id });
}
