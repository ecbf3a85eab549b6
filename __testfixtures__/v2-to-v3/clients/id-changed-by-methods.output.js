import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const first = { id: "a" };
const second = { id: "b" };
const third = { id: "c" };
const fourth = { id: "d" };
const fifth = { id: "e" };

const tools = {
  edit(settings) {
    settings.id = "A";
  },
};

class Editor {
  static edit = (settings) => {
    settings.id = "B";
  };
  edit(settings) {
    settings.id = "C";
  }
}

const own = new Editor();
const later = new (class {
  constructor(settings) {
    this.settings = settings;
  }
  edit() {
    this.settings.id = "D";
  }
})(fourth);
const registry = { all: [] };
registry.all.push(fifth);

export async function start(account) {
  tools.edit(first);
  Editor.edit(second);
  own.edit(third);
  later.edit();
  registry.all[0].id = "E";
  await getRupt(first.id).evaluate.access({ user: account });
  await getRupt(second.id).evaluate.access({ user: account });
  await getRupt(third.id).evaluate.access({ user: account });
  await getRupt(fourth.id).evaluate.access({ user: account });
  await getRupt(fifth.id).evaluate.access({ user: account });
}
