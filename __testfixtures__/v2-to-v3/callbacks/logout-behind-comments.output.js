import Rupt from "@ruptjs/client";

const bye = () => console.log("bye");

const rupt = new Rupt({
  clientId: "abc",
  /** Says so. */ on_logout: bye,
});

const ruptClient = new Rupt({
  clientId: "def",
  /* once */ on_logout: bye,
});

const ruptV3 = new Rupt({
  clientId: "ghi",
  on_logout: bye, // at once
});

export const load = () => rupt.evaluate.access({});

export const loadFirst = () => ruptClient.evaluate.access({});

export async function enter(id) {
  await ruptV3.evaluate.access({
    user: id, // the user
  });
}
