import Rupt from "rupt";

function spyOn(target, name, listener) {
  const original = target[name];
  target[name] = (options) => {
    listener(options);
    return original(options);
  };
}

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
spyOn(Rupt, "attach", () => performance.mark("attach"));

export async function protect(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "abc", account: user.id });
}
