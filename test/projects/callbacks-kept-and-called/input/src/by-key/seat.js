import { attach } from "rupt";

const modes = {
  hard: () => location.reload(),
  soft: (why) => console.log(typeof why),
};
const plain = { hard: () => location.reload(), soft: () => console.log("out") };

export async function seat(account, mode) {
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: modes[mode],
  });
  await attach({
    client_id: "pk_kept",
    account,
    on_current_device_logout: plain[mode],
  });
}
