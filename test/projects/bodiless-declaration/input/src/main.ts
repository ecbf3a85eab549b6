import Rupt from "rupt";
export async function start(user: { id: string }) {
  await Rupt.attach({
    client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
    account: user.id,
  });
}
