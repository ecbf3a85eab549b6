import Rupt from "rupt";

const settings = {};

export const byDefault = (id) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: () => {
      const { stay = false } = settings;
      return stay;
    },
  });

export const byNumber = (id) =>
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: () => Number.isNaN(Date.now()) });

export const byReflect = (id) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: () => Reflect.set(settings, "left", true),
  });

export const byList = (id) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: () => [1, 2].reduce((stays, each) => stays && each > 1, true),
  });

export const byClass = (id) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: () => document.body.classList.toggle("left"),
  });

export const bySum = (id) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: () => [1, 2].reduce((sum, each) => sum + each, 0),
  });
