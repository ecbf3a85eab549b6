import Rupt from "rupt";

let loggedIn = true;
const auth = {
  get onLogout() {
    return ({ challenge }) => report("logout", challenge);
  },
  end() {
    return (this.active = false);
  },
};

export function start() {
  void Rupt.attach({
    client_id: "assigned",
    account: "u",
    on_current_device_logout: () => (loggedIn = false),
  });
  void Rupt.attach({
    client_id: "resolved",
    account: "u",
    on_current_device_logout: () => Promise.resolve(false),
  });
  void Rupt.attach({
    client_id: "then",
    account: "u",
    on_current_device_logout: () => save().then(() => false),
  });
  void Rupt.attach({
    client_id: "asked",
    account: "u",
    on_current_device_logout: () => window.confirm("Leave?"),
  });
  void Rupt.attach({
    client_id: "of-a-method",
    account: "u",
    on_current_device_logout: () => auth.end(),
  });
  void Rupt.attach({
    client_id: "by-default",
    account: "u",
    on_current_device_logout: (_, stays = false) => stays,
  });
  void Rupt.attach({
    client_id: "getter",
    account: "u",
    on_current_device_logout: auth.onLogout,
  });
  void Rupt.attach({
    client_id: "right",
    account: "u",
    on_current_device_logout: () => (loggedIn = true),
  });
  void Rupt.attach({
    client_id: "right-too",
    account: "u",
    on_current_device_logout: () => save().then(() => location.reload()),
  });
  void Rupt.attach({
    client_id: "given-back",
    account: "u",
    on_current_device_logout: () => keep(false),
  });
  void Rupt.attach({
    client_id: "right-as-well",
    account: "u",
    on_current_device_logout: () => keep("signed out"),
  });
}

let kept;
const keep = (value) => (kept = value);
