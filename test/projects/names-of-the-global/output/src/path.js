// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const PATH = "Rupt.attach";

export function path(user) {
  let found = window;
  for (const key of PATH.split(".")) found = found[key];
  found({ client_id: "abc", account: user });
}
