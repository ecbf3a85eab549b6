import Rupt from "rupt";

export async function main(id: string) {
  await Rupt.attach({ client_id: "twin", account: id });
}
