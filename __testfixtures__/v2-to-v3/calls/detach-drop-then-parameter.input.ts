import Rupt from "rupt";
export function start(id: string) {
  Rupt.attach({ client_id: "abc", account: id }).then(({ device_id }) => {
    window.addEventListener("pagehide", () => {
      Rupt.detach({ client_id: "abc", account: id, device: device_id }).catch(console.error);
    });
    console.log("attached");
  });
}
let deviceId: string | undefined;
export async function login(user: { id: string }) {
  ({ device_id: deviceId } = (await Rupt.attach({ client_id: "abc", account: user.id }))!);
}
export async function logout(user: { id: string }) {
  await Rupt.detach({ client_id: "abc", account: user.id, device: deviceId! });
  deviceId = undefined;
}
