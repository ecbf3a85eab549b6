const PATH = "Rupt.attach";

export function path(user) {
  let found = window;
  for (const key of PATH.split(".")) found = found[key];
  found({ client_id: "abc", account: user });
}
