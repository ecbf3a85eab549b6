import Rupt from "rupt";
import { config, rename } from "./config.js";

const ready = Promise.resolve();

export async function open(account) {
  const options = { client_id: config.rupt.id, account };
  await ready;
  await Rupt.attach(options);
}

export async function openAndRename(account) {
  const options = { client_id: config.rupt.id, account };
  rename("third");
  await Rupt.attach(options);
}
