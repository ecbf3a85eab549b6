export const user = { id: "u", plan: { limit: 3 } };

export const traced = new Proxy(user, {
  get(target, key) {
    console.log("read", key);
    return target[key];
  },
});

export const quiet = new Proxy(user, {
  get: (target, key) => Reflect.get(target, key) ?? 3,
});
