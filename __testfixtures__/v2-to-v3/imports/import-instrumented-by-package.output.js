import Rupt from "rupt";
import shimmer from "shimmer";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
shimmer.wrap(Rupt, "attach", (original) => (options) => {
  performance.mark("attach");
  return original(options);
});

export async function protect(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "abc", account: user.id });
}
