import Rupt from "rupt";
export async function go(id) {
  const [attached, other] = await Promise.allSettled([Rupt.attach({ client_id: "abc", account: id }), load()]);
  console.log(other.status);
}
