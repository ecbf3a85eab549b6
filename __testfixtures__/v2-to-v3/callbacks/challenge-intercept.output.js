import Rupt from "@ruptjs/client";
import { lock, log, ask } from "./ui";

const rupt = new Rupt({ clientId: "abc" });

export async function stays(id) {
  const response = await rupt.evaluate.access({
    user: id,
    // our own dialog
    auto_challenge: false,
  });
  if (response?.redirect) {
    // no redirect
    lock("stays");
  }
}

export async function goes(id) {
  const response = await rupt.evaluate.access({ user: id, auto_challenge: false });
  if (response?.redirect) {
    log("goes");
    location.assign(response.redirect);
  }
}

export async function asks(id) {
  const response = await rupt.evaluate.access({ user: id, auto_challenge: false });
  if (response?.redirect) {
    if ((await ask(id)) !== false) location.assign(response.redirect);
  }
}

export function unawaited(id) {
  rupt.evaluate
    .access({
      user: id,
      auto_challenge: false,
    })
    .then((response) => {
      if (!response?.redirect) return;
      if (id === "vip") return;
      for (const each of [1, 2]) {
        if (each === 3) return;
        log(each);
      }
      return location.assign(response.redirect);
    });
}

export async function branches(id) {
  const location = "here";
  const response = await rupt.evaluate.access({
    user: id,
    auto_challenge: false,
  });
  if (response?.redirect) {
    log(location);
    if (id === "vip") {
      lock("vip");
    } else if (id === "new") {
      lock("new");
      window.location.assign(response.redirect);
    } else {
      window.location.assign(response.redirect);
    }
  }
}

export async function only(id) {
  await rupt.evaluate.access({ user: id, auto_challenge: false });
}

export async function named(id) {
  const response = await rupt.evaluate.access({ user: id, auto_challenge: false });
  if (response?.redirect) {
    if ((await own()) !== false) location.assign(response.redirect);
  }
}
const own = () => {
  lock("own");
  return false;
};

export async function kept(id) {
  const access = await rupt.evaluate.access({ user: id, auto_challenge: false });
  if (access?.redirect) {
    log(id);
  }
}

export function everyWayOut(user) {
  void rupt.evaluate
    .access({
      user: user.id,
      auto_challenge: false,
    })
    .then((response) => {
      if (!response?.redirect) return;
      for (const tab of user.tabs) if (tab.isBusy) return;
      if (user.isStaff) {
        return;
      } else {
        return location.assign(response.redirect);
      }
    });
}
