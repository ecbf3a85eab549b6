import Rupt from "rupt";
import { lock, log, ask } from "./ui";

export async function stays(id) {
  await Rupt.attach({
    client_id: "abc",
    account: id,
    // our own dialog
    on_challenge: ({ challenge }) => {
      // no redirect
      lock("stays");
      return false;
    },
  });
}

export async function goes(id) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { log("goes"); } });
}

export async function asks(id) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: async () => await ask(id) });
}

export function unawaited(id) {
  Rupt.attach({
    client_id: "abc",
    account: id,
    on_challenge() {
      if (id === "vip") return false;
      for (const each of [1, 2]) {
        if (each === 3) return false;
        log(each);
      }
      return true;
    },
  });
}

export async function branches(id) {
  const location = "here";
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_challenge: function () {
      log(location);
      if (id === "vip") {
        lock("vip");
        return false;
      } else if (id === "new") {
        lock("new");
        return true;
      }
    },
  });
}

export async function only(id) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: () => false });
}

export async function named(id) {
  await Rupt.attach({ client_id: "abc", account: id, on_challenge: own });
}
const own = () => {
  lock("own");
  return false;
};

export async function kept(id) {
  const access = await Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { log(id); return false; } });
}

export function everyWayOut(user) {
  void Rupt.attach({
    client_id: "abc",
    account: user.id,
    on_challenge() {
      for (const tab of user.tabs) if (tab.isBusy) return false;
      if (user.isStaff) {
        return false;
      } else {
        return;
      }
    },
  });
}
