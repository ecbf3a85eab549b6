import api from "./ignored";
import { passed } from "./passed";
import { read } from "./read";

export async function start(user: string) {
  await api.attach(user);
  console.log(api.name, passed);
  const response = await read.attach(user);
  return response?.device_id;
}
