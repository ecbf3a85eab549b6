import Rupt from "rupt";

export async function protect(a) {
  await Rupt.attach();
  await Rupt.attach({ account: a });
}
