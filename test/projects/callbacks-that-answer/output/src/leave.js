import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const settings = {};

export const byDefault = (id) =>
  void rupt.evaluate.access({
    user: id,
    on_logout: () => {
      const { stay = false } = settings;
      return stay;
    },
  });

export const byNumber = (id) =>
  void rupt.evaluate.access({ user: id, on_logout: () => Number.isNaN(Date.now()) });

export const byReflect = (id) =>
  void rupt.evaluate.access({
    user: id,
    on_logout: () => Reflect.set(settings, "left", true),
  });

export const byList = (id) =>
  void rupt.evaluate.access({
    user: id,
    on_logout: () => [1, 2].reduce((stays, each) => stays && each > 1, true),
  });

export const byClass = (id) =>
  void rupt.evaluate.access({
    user: id,
    on_logout: () => document.body.classList.toggle("left"),
  });

export const bySum = (id) =>
  void rupt.evaluate.access({
    user: id,
    on_logout: () => [1, 2].reduce((sum, each) => sum + each, 0),
  });
