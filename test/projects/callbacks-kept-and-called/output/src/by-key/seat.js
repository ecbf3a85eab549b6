import { rupt } from "../rupt.js";

const modes = {
  hard: () => location.reload(),
  soft: (why) => console.log(typeof why),
};
const plain = { hard: () => location.reload(), soft: () => console.log("out") };

export async function seat(account, mode) {
  await rupt.evaluate.access({
    user: account,
    on_logout: modes[mode],
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: plain[mode],
  });
}
