import Rupt from "rupt";
import shimmer from "shimmer";

shimmer.wrap(Rupt, "attach", (original) => (options) => {
  performance.mark("attach");
  return original(options);
});

export async function protect(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
