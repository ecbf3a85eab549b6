import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "assigned",
  on_logout: () => (loggedIn = false),
});

const ruptClient = new Rupt({
  clientId: "resolved",
  on_logout: () => Promise.resolve(false),
});

const ruptV3 = new Rupt({
  clientId: "then",
  on_logout: () => save().then(() => false),
});

const ruptV32 = new Rupt({
  clientId: "asked",
  on_logout: () => window.confirm("Leave?"),
});

const ruptV33 = new Rupt({
  clientId: "of-a-method",
  on_logout: () => auth.end(),
});

const ruptV34 = new Rupt({
  clientId: "by-default",
  on_logout: (_, stays = false) => stays,
});

const ruptV35 = new Rupt({ clientId: "getter" });

const ruptV36 = new Rupt({
  clientId: "right",
  on_logout: () => (loggedIn = true),
});

const ruptV37 = new Rupt({
  clientId: "right-too",
  on_logout: () => save().then(() => location.reload()),
});

const ruptV38 = new Rupt({
  clientId: "given-back",
  on_logout: () => keep(false),
});

const ruptV39 = new Rupt({
  clientId: "right-as-well",
  on_logout: () => keep("signed out"),
});

let loggedIn = true;
const auth = {
  get onLogout() {
    return ({ challenge } = {}) => report("logout", challenge);
  },
  end() {
    return (this.active = false);
  },
};

export function start() {
  void rupt.evaluate.access({
    user: "u",
  });
  void ruptClient.evaluate.access({
    user: "u",
  });
  void ruptV3.evaluate.access({
    user: "u",
  });
  void ruptV32.evaluate.access({
    user: "u",
  });
  void ruptV33.evaluate.access({
    user: "u",
  });
  void ruptV34.evaluate.access({
    user: "u",
  });
  void ruptV35.evaluate.access({
    user: "u",
    on_logout: auth.onLogout,
  });
  void ruptV36.evaluate.access({
    user: "u",
  });
  void ruptV37.evaluate.access({
    user: "u",
  });
  void ruptV38.evaluate.access({
    user: "u",
  });
  void ruptV39.evaluate.access({
    user: "u",
  });
}

let kept;
const keep = (value) => (kept = value);
