import { rupt } from "../rupt.js";

let late = () => true;

export function setLate(callback) {
  late = callback;
}
export async function seat(account, out, router) {
  await rupt.evaluate.access({
    user: account,
    on_logout: () => out(),
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: async () => {
      const answer = await late();
      return answer;
    },
  });
  await rupt.evaluate.access({
    user: account,
    on_logout: () => router.push("/bye"),
  });
}
