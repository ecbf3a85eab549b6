import { attach } from "rupt";

let late = () => true;

export function setLate(callback) {
  late = callback;
}
export async function seat(account, out, router) {
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: () => out(),
  });
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: async () => {
      const answer = await late();
      return answer;
    },
  });
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: () => router.push("/bye"),
  });
}
