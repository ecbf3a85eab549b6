import Rupt from "rupt";

function spyOn(target, name, listener) {
  const original = target[name];
  target[name] = (options) => {
    listener(options);
    return original(options);
  };
}

spyOn(Rupt, "attach", () => performance.mark("attach"));

export async function protect(user) {
  await Rupt.attach({ client_id: "abc", account: user.id });
}
