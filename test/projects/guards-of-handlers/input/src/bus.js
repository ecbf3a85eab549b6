const listeners = [];

export const bus = {
  on(name, run) {
    listeners.push([name, run]);
  },
  emit(name, user) {
    for (const [each, run] of listeners) if (each === name) run(user);
  },
};
