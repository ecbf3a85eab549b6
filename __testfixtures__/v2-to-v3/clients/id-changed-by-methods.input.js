import Rupt from "rupt";

const first = { id: "a" };
const second = { id: "b" };
const third = { id: "c" };

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

export async function start(account) {
  tools.edit(first);
  Editor.edit(second);
  own.edit(third);
  await Rupt.attach({ client_id: first.id, account });
  await Rupt.attach({ client_id: second.id, account });
  await Rupt.attach({ client_id: third.id, account });
}
