import Rupt from "rupt";

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
  await Rupt.attach({ client_id: first.id, account });
  await Rupt.attach({ client_id: second.id, account });
  await Rupt.attach({ client_id: third.id, account });
  await Rupt.attach({ client_id: fourth.id, account });
  await Rupt.attach({ client_id: fifth.id, account });
}
